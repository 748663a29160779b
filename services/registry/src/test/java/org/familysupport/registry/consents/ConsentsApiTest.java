package org.familysupport.registry.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.registry.consents.ConsentFixture.CONSENTS;
import static org.familysupport.registry.consents.ConsentFixture.NOTICES;
import static org.familysupport.registry.consents.ConsentFixture.person;
import static org.familysupport.registry.consents.ConsentFixture.signature;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.consents.ConsentUseStopped;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.ConsentInvalidated;
import org.familysupport.events.registry.ConsentRefused;
import org.familysupport.events.registry.ConsentRequested;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class ConsentsApiTest {
    /** Page with rights; audit. */
    private static final Cost LIST = Cost.of("a page of the consents about somebody", 2);

    private final ConsentFixture it = new ConsentFixture();

    @Test
    @Proves("9")
    void whoIsNamedReadsWhatTheClassesOpenForThePurposesNamed() {
        // Given
        assertProblem(it.reader().get(person(it.child))).is(404, "not-found");

        // When
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);

        // Then
        Answer read = it.reader().get(person(it.child)).expect(200);
        assertThat(read.text("/name/given")).isEqualTo("Варвара");
        assertThat(read.has("/residence")).isFalse();
        assertThat(texts(read, "/redactedFields")).containsExactly("residence");
        assertProblem(Api.as(aSpecialist().of(it.recipient).saying("registration"))
                        .get(person(it.child)))
                .is(404, "not-found");
        assertThat(given.text("/status")).isEqualTo("given");
        ConsentGiven fact =
                Topic.of(Topics.CONSENTS).await(ConsentGiven.class, given.id()).fact();
        assertThat(fact.authority()).isEqualTo("parent");
        GrantOpened grant = Topic.of(Topics.REGISTRY_GRANTS)
                .await(GrantOpened.class, it.child, opened -> opened.basis().equals("consent"))
                .fact();
        assertThat(grant.dataClasses()).containsExactly("identity");
        assertThat(grant.purposes()).containsExactly("service-delivery");
        assertThat(grant.cause()).isEqualTo(given.id());
    }

    @Test
    @Proves("9")
    void aPartIsForReadingAndOpensNoFamily() {
        // Given
        it.api.post(CONSENTS, it.consent()).expect(201);

        // When
        Answer record = it.reader().get(person(it.child) + "/record");
        Answer consent = it.reader().post(CONSENTS, it.consent());

        // Then
        assertThat(record.expect(200).json("/items")).isEmpty();
        assertThat(texts(record, "/redactedKinds")).contains("registration", "delivery", "referral");
        assertProblem(consent).is(403, "forbidden");
    }

    @Test
    @Proves("9")
    void twoConsentsOpenTogetherWhatEachOpens() {
        // Given
        it.api.post(CONSENTS, it.consent()).expect(201);

        // When
        it.api
                .post(CONSENTS, with(it.consent(), "dataClasses", List.of("contacts")))
                .expect(201);

        // Then
        Answer read = it.reader().get(person(it.child)).expect(200);
        assertThat(texts(read, "/redactedFields")).isEmpty();
    }

    @Test
    @Proves("3")
    void onlyACurrentLegalRepresentativeGivesIt() {
        // When
        Answer byCaregiver = it.api.post(CONSENTS, with(it.asked(), "given", signature(it.caregiver, "guardian")));
        Answer byStranger = it.api.post(CONSENTS, with(it.asked(), "given", signature(UUID.randomUUID(), "parent")));
        Answer byChild = it.api.post(CONSENTS, with(it.asked(), "given", signature(it.child, "self")));
        Answer otherAuthority = it.api.post(CONSENTS, with(it.asked(), "given", signature(it.mother, "guardian")));
        Answer beforeShe = it.api.post(
                CONSENTS, with(it.asked(), "given", with(signature(it.mother, "parent"), "on", "2020-12-31")));

        // Then
        assertThat(List.of(byCaregiver, byStranger, byChild, otherAuthority, beforeShe))
                .allSatisfy(answer -> assertProblem(answer).is(403, "not-a-representative"));
        assertProblem(it.reader().get(person(it.child))).is(404, "not-found");
    }

    @Test
    @Proves("9")
    void isNoMoreThanTheNoticeOffersAndNamesWhoIsThere() {
        // Given
        Map<String, Object> body = with(
                with(it.consent(), "purposes", List.of("service-delivery", "registration")),
                "dataClasses",
                List.of("health"));

        // When
        Answer refused = it.api.post(CONSENTS, with(body, "recipients", List.of(UUID.randomUUID())));
        Answer nobody = it.api.post(CONSENTS, with(it.consent(), "recipients", List.of()));
        Answer noNotice = it.api.post(CONSENTS, with(it.consent(), "notice", UUID.randomUUID()));

        // Then
        assertProblem(refused)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/purposes/1 not-offered", "/dataClasses/0 not-offered", "/recipients/0 unknown-reference");
        assertProblem(nobody).is(422, "rule-violated").violatesExactly("/recipients required");
        assertProblem(noNotice).is(422, "rule-violated").violatesExactly("/notice unknown-reference");
    }

    @Test
    @Proves("9")
    void aNewerNoticeTakesThePlaceForNewConsentsAlone() {
        // Given
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);
        Map<String, Object> next = with(ConsentFixture.notice(it.notice.text("/code")), "supersedes", it.notice.id());

        // When
        Answer newer = ConsentFixture.issue(next);
        Answer late = it.api.post(CONSENTS, it.consent());

        // Then
        assertThat(newer.json("/edition").asInt()).isEqualTo(2);
        assertThat(it.api.get(it.notice.location()).expect(200).id("/supersededBy"))
                .isEqualTo(newer.id());
        assertProblem(late).is(409, "notice-superseded");
        assertThat(it.api.get(given.location()).expect(200).text("/status")).isEqualTo("given");
        it.api.post(CONSENTS, with(it.consent(), "notice", newer.id())).expect(201);
        assertProblem(it.api.post(NOTICES, next)).is(403, "forbidden");
    }

    @Test
    @Proves("9")
    void isGivenOrRefusedAfterItWasAskedFor() {
        // Given
        Answer asked = it.api.post(CONSENTS, it.asked()).expect(201);
        Answer other = it.api.post(CONSENTS, it.asked()).expect(201);
        assertProblem(it.reader().get(person(it.child))).is(404, "not-found");

        // When
        Answer byCaregiver =
                it.api.ifMatch(asked.etag()).post(asked.location() + "/giving", signature(it.caregiver, "parent"));
        Answer refused = it.api
                .ifMatch(other.etag())
                .post(other.location() + "/refusal", signature(it.mother, "parent"))
                .expect(200);
        Answer given = it.api
                .ifMatch(asked.etag())
                .post(asked.location() + "/giving", signature(it.mother, "parent"))
                .expect(200);

        // Then
        assertProblem(byCaregiver).is(403, "not-a-representative");
        assertThat(refused.text("/status")).isEqualTo("refused");
        assertThat(given.text("/status")).isEqualTo("given");
        it.reader().get(person(it.child)).expect(200);
        Answer again = it.api.ifMatch(given.etag()).post(asked.location() + "/giving", signature(it.mother, "parent"));
        assertProblem(again).is(409, "consent-decided").has("/currentState", "given");
        Topic.of(Topics.CONSENTS).await(ConsentGiven.class, asked.id());
        assertFacts(Topic.of(Topics.CONSENTS).about(asked.id()))
                .are(ConsentRequested.class, ConsentGiven.class)
                .haveNoGaps();
        Topic.of(Topics.CONSENTS).await(ConsentRefused.class, other.id());
    }

    @Test
    @Proves("9")
    void withdrawalStopsWhatItOpenedAtOnceAndLeavesWhatRestsOnAnotherGround() {
        // Given
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);
        it.reader().get(person(it.child)).expect(200);
        String withdrawal = given.location() + "/withdrawal";

        // When
        Answer byCaregiver = it.api.ifMatch(given.etag()).post(withdrawal, signature(it.caregiver, "parent"));
        Answer withdrawn = it.api
                .ifMatch(given.etag())
                .post(withdrawal, signature(it.mother, "parent"))
                .expect(200);
        Answer after = it.reader().get(person(it.child));

        // Then
        assertProblem(byCaregiver).is(403, "not-a-representative");
        assertProblem(after).is(404, "not-found");
        assertThat(withoutTrace(after)).isEqualTo(withoutTrace(it.reader().get(person(UUID.randomUUID()))));
        assertThat(withdrawn.text("/status")).isEqualTo("withdrawn");
        assertThat(withdrawn.id("/withdrawnBy")).isEqualTo(it.mother);
        assertThat(withdrawn.json("/otherAccess")).isEmpty();
        ConsentWithdrawn fact = Topic.of(Topics.CONSENTS)
                .await(ConsentWithdrawn.class, given.id())
                .fact();
        assertThat(fact.stopped())
                .hasSize(1)
                .allSatisfy(
                        stopped -> assertThat(stopped.organisation().value()).isEqualTo(it.recipient));
        assertProblem(it.api.ifMatch(withdrawn.etag()).post(withdrawal, signature(it.mother, "parent")))
                .is(409, "consent-decided")
                .has("/currentState", "withdrawn");
    }

    @Test
    @Proves("9")
    void whatRestsOnAnotherGroundStaysAndIsShown() {
        // Given
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);
        grantByReferral(SubjectRef.person(it.child), aSpecialist().of(it.recipient), "tail");

        // When
        Answer withdrawn = it.api
                .ifMatch(given.etag())
                .post(given.location() + "/withdrawal", signature(it.mother, "parent"))
                .expect(200);

        // Then
        it.reader().get(person(it.child)).expect(200);
        assertThat(withdrawn.text("/otherAccess/0/basis")).isEqualTo("referral");
        assertThat(withdrawn.id("/otherAccess/0/organisation")).isEqualTo(it.recipient);
    }

    @Test
    @Proves("10")
    void whoGaveItIsNotNamedToWhomThatPersonIsHiddenFrom() {
        // Given
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);
        TestCaller other = aSpecialist();
        grantByReferral(SubjectRef.person(it.child), other, "full");
        assertThat(Api.as(other).get(given.location()).expect(200).id("/granter"))
                .isEqualTo(it.mother);

        // When
        hide(it.mother);

        // Then
        Answer read = Api.as(other).get(given.location()).expect(200);
        assertThat(read.body()).doesNotContain(it.mother.toString());
        assertThat(texts(read, "/redactedFields")).containsExactly("granter", "document", "withdrawnBy");
        assertThat(it.api.get(given.location()).expect(200).id("/granter")).isEqualTo(it.mother);
        assertProblem(Api.as(other)
                        .ifMatch(given.etag())
                        .post(given.location() + "/withdrawal", signature(it.mother, "parent")))
                .is(403, "not-a-representative");
    }

    private void hide(UUID person) {
        Api.as(it.worker.withRoles("case-curator"))
                .post(
                        person(person) + "/restrictions",
                        map("compartment", "adoption", "basisKind", "law", "basisReference", "решение № 2-118/2026"))
                .expect(201);
    }

    @Test
    @Proves("11")
    void anEmergencyIsForReadingAndTakesNoConsentBack() {
        // Given
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);
        TestCaller doctor = aSpecialist()
                .in("health")
                .allowed("emergency", "service-delivery")
                .saying("emergency");
        String withdrawal = given.location() + "/withdrawal";
        Api.as(doctor)
                .post(
                        person(it.child) + "/emergency-accesses",
                        map("reason", "threat-to-life", "text", "Ребёнок доставлен без сопровождения"))
                .expect(201);
        Api.as(doctor).get(given.location()).expect(200);

        // When
        Answer inAnEmergency = Api.as(doctor).ifMatch(given.etag()).post(withdrawal, signature(it.mother, "parent"));
        Answer later = Api.as(doctor.saying("service-delivery"))
                .ifMatch(given.etag())
                .post(withdrawal, signature(it.mother, "parent"));

        // Then
        assertProblem(inAnEmergency).is(403, "forbidden");
        assertProblem(later).is(403, "forbidden");
        grantByReferral(SubjectRef.person(it.child), doctor, "tail");
        Api.as(doctor)
                .ifMatch(given.etag())
                .post(withdrawal, signature(it.mother, "parent"))
                .expect(200);
    }

    @Test
    @Proves("9")
    void tellsWhichServicesHaveStopped() {
        // Given
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);
        it.api
                .ifMatch(given.etag())
                .post(given.location() + "/withdrawal", signature(it.mother, "parent"))
                .expect(200);

        // When
        Publisher.tell("delivery", new ConsentUseStopped(new ConsentId(given.id()), 2, java.time.Instant.EPOCH));
        Publisher.tell("referral", new ConsentUseStopped(new ConsentId(given.id()), 2, java.time.Instant.EPOCH));

        // Then
        Awaitility.await().untilAsserted(() -> {
            Answer read = it.api.get(given.location()).expect(200);
            List<String> services = new ArrayList<>();
            read.json("/acknowledgedBy")
                    .forEach(entry -> services.add(entry.path("service").asText()));
            assertThat(services).containsExactly("delivery", "referral", "registry");
        });
    }

    @Test
    void aHeadOfServiceSaysThatItIsNone() {
        // Given
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);
        String path = given.location() + "/invalidation";
        Map<String, Object> body = map("reason", "no-authority");

        // When
        Answer bySpecialist = it.api.ifMatch(given.etag()).post(path, body);
        Answer byHead = Api.as(it.worker.withRoles("service-head"))
                .ifMatch(given.etag())
                .post(path, body)
                .expect(200);

        // Then
        assertProblem(bySpecialist).is(403, "forbidden");
        assertThat(byHead.text("/status")).isEqualTo("invalidated");
        assertProblem(it.reader().get(person(it.child))).is(404, "not-found");
        Topic.of(Topics.CONSENTS).await(ConsentInvalidated.class, given.id());
    }

    @Test
    @Proves("9")
    void endsByItselfWithItsLastDay() {
        // When
        Answer over = it.api
                .post(CONSENTS, with(with(it.consent(), "validFrom", "2026-01-01"), "validTo", "2026-02-01"))
                .expect(201);
        Answer ahead = it.api
                .post(CONSENTS, with(it.consent(), "validFrom", "2099-01-01"))
                .expect(201);

        // Then
        assertThat(over.text("/status")).isEqualTo("expired");
        assertThat(ahead.text("/status")).isEqualTo("given");
        assertProblem(it.reader().get(person(it.child))).is(404, "not-found");
        assertThat(ids(it.api.get(CONSENTS + "?subject=" + it.child + "&status=expired")))
                .containsExactly(over.id());
        assertThat(ids(it.api.get(CONSENTS + "?subject=" + it.child + "&status=given")))
                .containsExactly(ahead.id());
    }

    @Test
    @Proves("9")
    void isHiddenFromWhoMayNotKnowThePerson() {
        // Given
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);
        Api stranger = Api.as(aSpecialist());

        // When
        Answer hidden = stranger.get(given.location());
        Answer list = stranger.get(CONSENTS + "?subject=" + it.child);
        Answer entering = stranger.post(CONSENTS, it.consent());

        // Then
        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(stranger.get(CONSENTS + "/" + UUID.randomUUID())));
        assertThat(list.expect(200).json("/items")).isEmpty();
        assertProblem(entering).is(404, "not-found");
    }

    @Test
    @Proves("9")
    void isAskedAnewAtAnAge() {
        // Given: born on 2019-04-11
        Answer given = it.api.post(CONSENTS, it.consent()).expect(201);
        assertThat(it.api
                        .get("/api/v1/consent-renewals?withinMonths=24")
                        .expect(200)
                        .json("/items"))
                .isEmpty();

        // When
        org.familysupport.testing.sql.Database.asOwner()
                .execute("update consents set renewal_due = current_date - 1 where id = ?", given.id());

        // Then
        Answer due = it.api.get("/api/v1/consent-renewals?withinMonths=0").expect(200);
        assertThat(due.id("/items/0/consent")).isEqualTo(given.id());
        assertThat(due.json("/items/0/overdue").asBoolean()).isTrue();
        assertThat(Api.as(aSpecialist())
                        .get("/api/v1/consent-renewals?withinMonths=0")
                        .expect(200)
                        .json("/items"))
                .isEmpty();
    }

    @Test
    @Proves("79")
    void aPageCostsTheSameHoweverMuchStandsOnIt() {
        // Given
        for (int number = 0; number < 3; number++) {
            it.api.post(CONSENTS, it.asked()).expect(201);
        }
        String list = CONSENTS + "?subject=" + it.child + "&pageSize=";

        // Then
        assertThat(ids(it.api.get(list + 200))).hasSize(3);
        Statements.during(() -> it.api.get(list + 1).expect(200)).mustCost(LIST);
        Statements.during(() -> it.api.get(list + 200).expect(200)).mustCost(LIST);
        Answer page = it.api.get(list + 2).expect(200);
        assertThat(ids(it.api.get(list + 2 + "&cursor=" + page.text("/nextCursor"))))
                .hasSize(1);
    }

    private static List<String> texts(Answer answer, String pointer) {
        List<String> texts = new ArrayList<>();
        answer.json(pointer).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<UUID> ids(Answer answer) {
        List<UUID> ids = new ArrayList<>();
        answer.expect(200)
                .json("/items")
                .forEach(item -> ids.add(UUID.fromString(item.path("id").asText())));
        return ids;
    }
}
