package org.familysupport.referral.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedOffers.Offer.anOffer;
import static org.familysupport.referral.InventedOffers.offers;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.body;
import static org.familysupport.referral.transfers.HandedOver.handOver;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("23")
class DraftsApiTest {
    /** Key, rights and rules, draft; and answer, audit together. */
    private static final Cost BEGIN = Cost.of("the beginning of a draft", 4);
    /** Key, draft with rights, rules, its change; and answer, audit together. */
    private static final Cost WRITE = Cost.of("a change of a draft", 5);
    /** Those of a request, the draft with rights, and its end. */
    private static final Cost SEND = Cost.of("the request that a draft becomes", 7)
            .because("it is a request, of something that has a state of its own");

    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    private static final String REFERRALS = "/api/v1/referrals";
    private static final String DRAFTS = REFERRALS + "/drafts";

    @Inject
    DeleteDrafts sweeper;

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(source);

    @Test
    void isNobodysBusinessUntilItIsSentAndThenAReferralOfTheSameId() {
        // Given
        Answer draft = begun(Map.of());
        assertThat(draft.text("/status")).isEqualTo("draft");
        assertThat(Api.as(target).get(REFERRALS + "?box=inbox").json("/items")).isEmpty();
        assertThat(Api.as(source).get(REFERRALS + "?box=sent").json("/items")).isEmpty();
        assertProblem(Api.as(source).get(REFERRALS + "/" + draft.id())).is(404, "not-found");
        assertThat(outbox(draft)).isZero();

        // When
        Answer written = Api.as(source)
                .ifMatch(draft.etag())
                .put(draft.location(), whole())
                .expect(200);
        Answer sent = Api.as(source)
                .ifMatch(written.etag())
                .post(draft.location() + "/request")
                .expect(201);

        // Then
        assertThat(written.etag()).isEqualTo("\"2\"");
        assertThat(sent.location()).isEqualTo(REFERRALS + "/" + draft.id());
        assertThat(sent.text("/status")).isEqualTo("requested");
        Topic.of(Topics.REFERRALS).await(ReferralRequested.class, draft.id());
        assertFacts(Topic.of(Topics.REFERRALS).about(draft.id()))
                .are(ReferralRequested.class)
                .wereDoneBy(source);
        assertProblem(Api.as(source).get(draft.location())).is(404, "not-found");
        assertThat(Api.as(target).get(REFERRALS + "?box=inbox").json("/items")).hasSize(1);
        Api.as(target).get(sent.location()).expect(200);
    }

    @Test
    void tellsAllThatIsMissingOrWrongWhenItIsSentAndNothingBefore() {
        // Given
        Answer draft = begun(Map.of(
                "category",
                "cake",
                "receivers",
                List.of(),
                "legalBasis",
                Map.of("kind", "whim"),
                "note",
                "Только начали писать"));

        // When
        Answer refused = Api.as(source).ifMatch(draft.etag()).post(draft.location() + "/request");

        // Then
        assertProblem(refused)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/category unknown-code",
                        "/receivers required",
                        "/priority required",
                        "/reasonCode required",
                        "/purpose required",
                        "/legalBasis/kind unknown-code",
                        "/legalBasis/reference required");
        Answer still = Api.as(source).get(draft.location()).expect(200);
        assertThat(still.etag()).isEqualTo(draft.etag());
        assertThat(still.text("/note")).isEqualTo("Только начали писать");
        assertThat(still.text("/legalBasis/kind")).isEqualTo("whim");
    }

    @Test
    void isCheckedLikeADirectRequestWhenItIsSent() {
        // Given
        Map<String, Object> words = whole();
        Api.as(source).post(REFERRALS, words).expect(201);
        Answer twice = begun(words);
        words.put("receivers", List.of(source.organisation(), UUID.randomUUID()));
        Answer wrong = begun(words);

        // When
        Answer again = Api.as(source).ifMatch(twice.etag()).post(twice.location() + "/request");
        Answer toNobody = Api.as(source).ifMatch(wrong.etag()).post(wrong.location() + "/request");

        // Then
        assertProblem(again).is(409, "already-asked");
        assertProblem(toNobody)
                .is(422, "rule-violated")
                .violatesExactly("/receivers/0 source-itself", "/receivers/1 unknown-reference");
        Api.as(source).get(twice.location()).expect(200);
    }

    @Test
    void toWriteTheSameAgainChangesNothing() {
        // Given
        Answer draft = begun(whole());

        // When
        Answer again = Api.as(source)
                .ifMatch(draft.etag())
                .put(draft.location(), whole())
                .expect(200);

        // Then
        assertThat(again.etag()).isEqualTo(draft.etag());
        assertThat(Api.as(source).get(draft.location()).expect(200).etag()).isEqualTo(draft.etag());
    }

    @Test
    void maySayWhyAFullOneIsAskedOrStandOpenToAPool() {
        // Given
        offers(target, anOffer().withFree(0));
        Map<String, Object> toAFullOne = whole();
        Answer silent = begun(toAFullOne);
        toAFullOne.put("capacityReason", "willing-to-wait");
        Answer reasoned = begun(toAFullOne);
        Map<String, Object> open = body(aFamilyOf(source), "early-help", "routine", "age-stage");
        open.remove("receivers");
        String elsewhere = aPlaceWithSomebody();
        open.put("pool", Map.of("territory", elsewhere));
        Answer pooled = Api.as(source).post(DRAFTS, open).expect(201);

        // When
        Answer refused = Api.as(source).ifMatch(silent.etag()).post(silent.location() + "/request");
        Answer sent = Api.as(source)
                .ifMatch(reasoned.etag())
                .post(reasoned.location() + "/request")
                .expect(201);
        Answer opened = Api.as(source)
                .ifMatch(pooled.etag())
                .post(pooled.location() + "/request")
                .expect(201);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/receivers/0 no-free-place");
        assertThat(reasoned.text("/capacityReason")).isEqualTo("willing-to-wait");
        assertThat(sent.text("/capacityReason")).isEqualTo("willing-to-wait");
        assertThat(pooled.text("/pool/territory")).isEqualTo(elsewhere);
        assertThat(opened.text("/pool/territory")).isEqualTo(elsewhere);
    }

    /** Where nobody of another test looks at what stands open. */
    private static String aPlaceWithSomebody() {
        tell(
                "registry",
                new OrganisationRegistered(
                        OrganisationId.next(),
                        1,
                        "social",
                        "social-service",
                        "municipal",
                        "Организация",
                        null,
                        "77102000",
                        "active"));
        return "77102000";
    }

    @Test
    void isForTheOrganisationThatWritesItAndForWhoMayChangeTheSubject() {
        // Given
        Answer draft = begun(whole());
        TestCaller knowing = anOrganisation(aSpecialist());
        access(family.subject(), knowing, "full");
        TestCaller reader = anOrganisation(aSpecialist());
        access(family.subject(), reader, "tail");

        // When
        Answer byAnother = Api.as(knowing).get(draft.location());
        Answer sentByAnother = Api.as(knowing).ifMatch(draft.etag()).post(draft.location() + "/request");
        Answer byReader = Api.as(reader).post(DRAFTS, whole());
        Answer byStranger = Api.as(anOrganisation(aSpecialist())).post(DRAFTS, whole());
        Answer byAnalyst = Api.as(source.withRoles("ministry-analyst")).post(DRAFTS, whole());

        // Then
        assertProblem(byAnother).is(404, "not-found");
        assertProblem(sentByAnother).is(404, "not-found");
        assertProblem(byReader).is(403, "forbidden");
        assertProblem(byStranger).is(404, "not-found");
        assertProblem(byAnalyst).is(403, "forbidden");
        Api.as(source.colleague()).get(draft.location()).expect(200);
        assertThat(Api.as(knowing).get(DRAFTS).json("/items")).isEmpty();
        assertThat(Api.as(source).get(DRAFTS).json("/items")).hasSize(1);
    }

    @Test
    void anOrganisationThatMayNoMoreThanKnowTheFamilyDoesNotSend() {
        // Given
        TestCaller helper = anOrganisation(aSpecialist());
        access(family.subject(), helper, "full");
        Map<String, Object> words = whole();
        Answer draft = Api.as(helper).post(DRAFTS, words).expect(201);

        // When
        Answer sent = Api.as(helper).ifMatch(draft.etag()).post(draft.location() + "/request");

        // Then
        assertProblem(sent).is(403, "forbidden");
    }

    @Test
    void keepsItsSubjectAndTheVersionThatWasSeen() {
        // Given
        Answer draft = begun(whole());
        Map<String, Object> another = whole();
        another.put("subject", Map.of("kind", "family", "id", aFamilyOf(source).id()));

        // When
        Answer moved = Api.as(source).ifMatch(draft.etag()).put(draft.location(), another);
        Answer unseen = Api.as(source).put(draft.location(), whole());
        Answer stale = Api.as(source).ifMatch("\"9\"").post(draft.location() + "/request");

        // Then
        assertProblem(moved).is(422, "rule-violated").violatesExactly("/subject not-allowed");
        assertProblem(unseen).is(428, "if-match-required");
        assertProblem(stale).is(412, "stale-version");
        assertProblem(Api.as(source).ifMatch("\"9\"").delete(draft.location())).is(412, "stale-version");
    }

    @Test
    void isSentOnceHoweverManyTry() {
        // Given
        Answer draft = begun(whole());
        Supplier<Answer> sending = () -> Api.as(source).ifMatch(draft.etag()).post(draft.location() + "/request");

        // When
        List<Answer> answers = AtOnce.all(List.of(sending, sending, sending, sending));

        // Then
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).isSubsetOf(201, 404, 412);
        assertThat(Api.as(source).get(REFERRALS + "?box=sent").json("/items")).hasSize(1);
    }

    @Test
    void refusesAnActThatIsOvertakenByAnother() throws SQLException {
        Act writing = draft -> Api.as(source).ifMatch(draft.etag()).put(draft.location(), another());
        Act sending = draft -> Api.as(source).ifMatch(draft.etag()).post(draft.location() + "/request");
        Act deleting = draft -> Api.as(source).ifMatch(draft.etag()).delete(draft.location());

        for (Act act : List.of(writing, sending, deleting)) {
            // Given
            Answer written = begun(whole());
            Answer gone = begun(whole());

            // When
            Answer late = overtaken(act, written, "update referral_drafts set version = version + 1 where id = ?");
            Answer tooLate = overtaken(act, gone, "delete from referral_drafts where id = ?");

            // Then
            assertProblem(late).is(412, "stale-version");
            assertProblem(tooLate).is(412, "stale-version");
            assertThat(kept(written)).isEqualTo(1);
            assertThat(outbox(written) + outbox(gone)).isZero();
        }
    }

    /** An act with a draft as it was seen. */
    private interface Act {
        Answer on(Answer draft);
    }

    /** It has read the draft, and may not touch it before another has done so. */
    private static Answer overtaken(Act act, Answer draft, String byAnother) throws SQLException {
        CompletableFuture<Answer> late;
        try (Connection other = Database.asOwner().connect()) {
            other.setAutoCommit(false);
            run(other, "select id from referral_drafts where id = ? for update", draft);
            late = CompletableFuture.supplyAsync(() -> act.on(draft));
            Awaitility.await().until(() -> Database.asApp().number(WAITING) > 0);
            run(other, byAnother, draft);
            other.commit();
        }
        return late.join();
    }

    private static void run(Connection connection, String sql, Answer draft) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, draft.id());
            statement.execute();
        }
    }

    private Map<String, Object> another() {
        Map<String, Object> words = whole();
        words.put("note", "Ещё раз");
        return words;
    }

    @Test
    void isDeletedByItsSourceAndAnswersARepeat() {
        // Given
        Answer draft = begun(whole());
        Api api = Api.as(source).ifMatch(draft.etag()).withKey(UUID.randomUUID());

        // When
        Answer deleted = api.delete(draft.location());
        Answer again = api.delete(draft.location());

        // Then
        deleted.expect(204);
        again.expect(204);
        assertProblem(Api.as(source).get(draft.location())).is(404, "not-found");
        assertThat(kept(draft)).isZero();
    }

    @Test
    void isDeletedByWhoWroteItAlsoWhenTheFamilyIsAnothers() {
        // Given
        Answer handed = begun(whole());
        Answer forgotten = begun(whole());
        handOver(family, source, target);
        assertProblem(Api.as(source).ifMatch(handed.etag()).put(handed.location(), another()))
                .is(403, "forbidden");

        // When
        Answer byNext = Api.as(target).ifMatch(handed.etag()).delete(handed.location());
        Answer byAnalyst = Api.as(source.withRoles("ministry-analyst"))
                .ifMatch(handed.etag())
                .delete(handed.location());
        Answer bySource = Api.as(source).ifMatch(handed.etag()).delete(handed.location());
        Database.asOwner()
                .execute(
                        "delete from grants where subject_id = ? and organisation = ?",
                        family.id().value(),
                        source.organisation());
        Answer unseen = Api.as(source).get(forgotten.location());
        Answer knowingNothing = Api.as(source).ifMatch(forgotten.etag()).delete(forgotten.location());

        // Then
        assertProblem(byNext).is(404, "not-found");
        assertProblem(byAnalyst).is(403, "forbidden");
        bySource.expect(204);
        assertProblem(unseen).is(404, "not-found");
        knowingNothing.expect(204);
        assertThat(kept(handed) + kept(forgotten)).isZero();
    }

    @Test
    void isDeletedThirtyDaysAfterItWasTouched() {
        // Given
        Answer draft = begun(whole());
        Answer young = begun(whole());
        Instant until = Instant.parse(draft.text("/keepUntil"));
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofDays(29), Duration.ofDays(31));
        Database.asOwner().execute("update referral_drafts set keep_until = now() where id = ?", draft.id());

        // When
        sweeper.sweep().await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(kept(draft)).isZero();
        assertThat(kept(young)).isEqualTo(1);
        assertThat(outbox(draft)).isZero();
    }

    @Test
    void leavesATraceOfEachCallAndCostsWhatIsPromised() {
        // Given
        Answer draft = begun(whole());
        Api api = Api.as(source);
        Map<String, Object> changed = whole();
        changed.put("note", "Ещё раз");

        // When
        StatementCount beginning = Statements.during(() -> begun(Map.of()));
        StatementCount writing = Statements.during(
                () -> api.ifMatch(draft.etag()).put(draft.location(), changed).expect(200));
        StatementCount sending = Statements.during(
                () -> api.ifMatch("\"2\"").post(draft.location() + "/request").expect(201));
        List<String> actions = Audited.during(source, () -> {
            Answer another = begun(Map.of());
            api.get(another.location()).expect(200);
            api.ifMatch("\"1\"").put(another.location(), whole()).expect(200);
            api.ifMatch("\"2\"").delete(another.location()).expect(204);
        });

        // Then
        beginning.mustCost(BEGIN);
        writing.mustCost(WRITE);
        sending.mustCost(SEND);
        assertThat(actions).containsExactly("drafts.begin", "drafts.read", "drafts.write", "drafts.delete");
    }

    private Answer begun(Map<String, ?> words) {
        Map<String, Object> all = new HashMap<>(words);
        all.put("subject", Map.of("kind", "family", "id", family.id()));
        return Api.as(source).post(DRAFTS, all).expect(201);
    }

    private Map<String, Object> whole() {
        return body(family, "early-help", "routine", "age-stage", target);
    }

    private static long kept(Answer draft) {
        return Database.asOwner().number("select count(*) from referral_drafts where id = ?", draft.id());
    }

    private static long outbox(Answer draft) {
        return Database.asOwner()
                .number(
                        "select count(*) from outbox where key = ? or payload like ?",
                        draft.id(),
                        "%" + draft.id() + "%");
    }
}
