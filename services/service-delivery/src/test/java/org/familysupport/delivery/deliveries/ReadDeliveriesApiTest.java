package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.SINCE;
import static org.familysupport.delivery.InventedRegistry.grant;
import static org.familysupport.delivery.InventedRegistry.hear;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.InventedRegistry.knownOrganisation;
import static org.familysupport.delivery.InventedRegistry.knownPerson;
import static org.familysupport.delivery.deliveries.DeliveryFixture.BATCHES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DAY;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.batch;
import static org.familysupport.delivery.deliveries.DeliveryFixture.delivery;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.delivery.deliveries.DeliveryFixture.numbered;
import static org.familysupport.delivery.deliveries.DeliveryFixture.recipient;
import static org.familysupport.delivery.deliveries.DeliveryFixture.with;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class ReadDeliveriesApiTest {
    /** Page with rights, recipients with rights; audit. */
    private static final Cost LIST = Cost.of("a page", 3);

    private final TestCaller giver = aSpecialist();
    private final Api api = Api.as(giver);
    private final Family family = knownFamily(giver.organisation());

    @Test
    void hidesDeliveriesFromStrangersAsIfThereWereNone() {
        // Given
        Answer recorded = api.post(DELIVERIES, forTheChildOf(family)).expect(201);
        Api stranger = Api.as(aSpecialist());

        // When
        Answer hidden = stranger.get(recorded.location());
        Answer madeUp = stranger.get(DELIVERIES + "/" + UUID.randomUUID());
        Answer noId = stranger.get(DELIVERIES + "/17");

        // Then
        assertProblem(hidden).is(404, "not-found");
        assertProblem(noId).is(404, "not-found");
        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(madeUp));
        assertThat(found(stranger, "?family=" + family.id())).isEmpty();
        assertThat(found(stranger, "?organisation=" + giver.organisation())).isEmpty();
        assertThat(found(stranger, "")).isEmpty();
    }

    @Test
    void showsAFamilysDeliveriesToWhoMayKnowIt() {
        // Given
        Answer recorded = api.post(DELIVERIES, with(forTheChildOf(family), "reference", "7"))
                .expect(201);
        TestCaller tail = aSpecialist();
        TestCaller preview = aSpecialist();
        hear(List.of(
                grant(SubjectRef.family(family.id().value()), tail.organisation(), "tail"),
                grant(SubjectRef.family(family.id().value()), preview.organisation(), "preview")));

        // When
        Answer read = Api.as(tail).get(recorded.location()).expect(200);

        // Then
        assertThat(read.text("/result")).isEqualTo("Новые слова в речи");
        assertThat(read.has("/reference")).isFalse();
        assertThat(found(Api.as(tail), "")).containsExactly(recorded.id());
        assertProblem(Api.as(preview).get(recorded.location())).is(404, "not-found");
        assertThat(found(Api.as(preview), "")).isEmpty();
    }

    @Test
    void showsOnlyTheChildToItsNextFamilysReaders() {
        // Given
        Map<String, Object> body = forTheChildOf(family);
        body.put("recipients", List.of(recipient(family.child(), "child"), recipient(family.mother(), "caregiver")));
        Answer recorded = api.post(DELIVERIES, body).expect(201);
        TestCaller next = aSpecialist();
        Family nextFamily = knownFamily(next.organisation());
        hear(List.of(
                new MemberLeft(family.id(), 2, family.child(), "child", SINCE, DAY),
                new MemberJoined(nextFamily.id(), 2, new FamilyMember(family.child(), "child", DAY.plusDays(1)))));

        // When
        Answer read = Api.as(next).get(recorded.location()).expect(200);
        Answer listed =
                Api.as(next).get(DELIVERIES + "?person=" + family.child()).expect(200);

        // Then
        assertThat(read.body() + listed.body())
                .contains(family.child().toString())
                .doesNotContain(family.id().toString(), family.mother().toString(), "Новые слова");
        assertThat(read.json("/redactedFields")).isNotEmpty();
        assertThat(found(Api.as(next), "?family=" + family.id())).isEmpty();
        assertThat(found(Api.as(next), "?person=" + family.mother())).isEmpty();
        assertThat(found(api, "?family=" + family.id())).containsExactly(recorded.id());
    }

    @Test
    @Proves("2")
    void whoLeftItsOnlyFamilyStaysKnownToWhoIsResponsibleForThatFamily() {
        // Given
        Answer recorded = api.post(DELIVERIES, delivery(recipient(family.child(), "child")))
                .expect(201);
        TestCaller other = aSpecialist();
        TestCaller next = aSpecialist();
        SubjectRef subject = SubjectRef.family(family.id().value());
        hear(List.of(grant(subject, other.organisation(), "full"), grant(subject, next.organisation(), "full")));
        assertThat(found(Api.as(other), "")).containsExactly(recorded.id());

        // When
        hear(List.of(new MemberLeft(family.id(), 2, family.child(), "child", SINCE, DAY)));
        tell("referral", responsibleIs(next, subject));

        // Then
        Api.as(next).get(recorded.location()).expect(200);
        assertThat(found(Api.as(next), "")).containsExactly(recorded.id());
        assertThat(found(Api.as(next), "?person=" + family.child())).containsExactly(recorded.id());
        assertProblem(Api.as(other).get(recorded.location())).is(404, "not-found");
        assertThat(found(Api.as(other), "")).isEmpty();
        Api.as(next)
                .post(DELIVERIES, delivery(recipient(family.child(), "child")))
                .expect(201);
        assertProblem(Api.as(other).post(DELIVERIES, delivery(recipient(family.child(), "child"))))
                .is(404, "not-found");
    }

    @Test
    @Proves("11")
    void whoseHelpWasCancelledKeepsWhatItGaveItselfAndNothingElse() {
        // Given
        TestCaller helper = aSpecialist();
        GrantOpened right = right(helper, "full");
        tell("referral", right);
        Answer own = Api.as(helper).post(DELIVERIES, forTheChildOf(family)).expect(201);
        Answer others = api.post(DELIVERIES, forTheChildOf(family)).expect(201);
        assertThat(found(Api.as(helper), "")).containsExactlyInAnyOrder(own.id(), others.id());

        // When
        tell("referral", closed(right));

        // Then
        assertKnowsOnly(helper, own, others);
    }

    @Test
    @Proves("11")
    void whoHasHelpedReadsOnForATimeAndThenWhatItGaveItself() {
        // Given
        TestCaller helper = aSpecialist();
        GrantOpened right = right(helper, "full");
        tell("referral", right);
        Answer own = Api.as(helper).post(DELIVERIES, forTheChildOf(family)).expect(201);
        Answer others = api.post(DELIVERIES, forTheChildOf(family)).expect(201);
        GrantOpened tail = right(helper, "tail");
        tell("referral", closed(right), tail);
        Answer meanwhile = Api.as(helper).get(others.location());

        // When
        hasPassed(tail);

        // Then
        assertThat(meanwhile.expect(200).text("/result")).isEqualTo("Новые слова в речи");
        assertKnowsOnly(helper, own, others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting", "audit"})
    @Proves("11")
    void namedPeopleAreNotForCountingOrForChecking(String purpose) {
        // Given
        Answer recorded = api.post(DELIVERIES, forTheChildOf(family)).expect(201);
        Api counting = Api.as(giver.allowed("service-delivery", purpose).saying(purpose));

        // When
        List<Answer> answers = List.of(
                counting.post(DELIVERIES, forTheChildOf(family)),
                counting.post(BATCHES, batch(false, numbered(family, 1))),
                counting.get(DELIVERIES),
                counting.get(recorded.location()));

        // Then
        assertThat(answers).allSatisfy(answer -> assertProblem(answer).is(403, "forbidden"));
    }

    @Test
    void showsPersonsWithoutFamilyToWhoKnowsEach() {
        // Given
        PersonId one = knownPerson(giver.organisation(), DAY.minusYears(20));
        PersonId other = knownPerson(giver.organisation(), DAY.minusYears(20));
        Map<String, Object> body = delivery(recipient(one, "young-adult"), recipient(other, "young-adult"));
        Answer recorded = api.post(DELIVERIES, body).expect(201);
        TestCaller reader = aSpecialist();
        hear(List.of(grant(SubjectRef.person(one.value()), reader.organisation(), "full")));

        // When
        Answer ofOne = Api.as(reader).get(recorded.location()).expect(200);
        hear(List.of(grant(SubjectRef.person(other.value()), reader.organisation(), "tail")));
        Answer ofBoth = Api.as(reader).get(recorded.location()).expect(200);

        // Then
        assertThat(ofOne.json("/recipients")).hasSize(1);
        assertThat(ofOne.has("/result")).isFalse();
        assertThat(ofBoth.json("/recipients")).hasSize(2);
        assertThat(ofBoth.has("/result")).isTrue();
    }

    @Test
    void listsByEveryFilter() {
        // Given
        Map<String, Object> body = forTheChildOf(family);
        UUID march = api.post(DELIVERIES, body).expect(201).id();
        UUID april = api.post(DELIVERIES, with(body, "date", "2021-04-02"))
                .expect(201)
                .id();
        UUID accompaniment = api.post(DELIVERIES, with(body, "direction", "social-accompaniment"))
                .expect(201)
                .id();
        UUID mothers = api.post(DELIVERIES, with(body, "recipients", List.of(recipient(family.mother(), "caregiver"))))
                .expect(201)
                .id();

        // Then
        assertThat(found(api, "?family=" + family.id())).containsExactly(april, mothers, accompaniment, march);
        assertThat(found(api, "?person=" + family.mother())).containsExactly(mothers);
        assertThat(found(api, "?direction=social-accompaniment")).containsExactly(accompaniment);
        assertThat(found(api, "?from=2021-03-18&to=2021-04-02")).containsExactly(april);
        assertThat(found(api, "?organisation=" + giver.organisation() + "&to=2021-03-17&person=" + family.child()))
                .containsExactly(accompaniment, march);
        assertThat(found(api, "?organisation=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void pagesWithoutGapsOrDoubles() {
        // Given
        List<Map<String, Object>> rows = new ArrayList<>(numbered(family, 25));
        rows.replaceAll(row -> with(row, "date", DAY.minusDays(rows.indexOf(row) % 3)));
        api.post(BATCHES, batch(true, rows)).expect(207);

        // When
        List<UUID> paged = new ArrayList<>();
        Answer page = api.get(DELIVERIES + "?pageSize=10&family=" + family.id()).expect(200);
        paged.addAll(ids(page));
        while (page.has("/nextCursor")) {
            page = api.get(DELIVERIES + "?pageSize=10&family=" + family.id() + "&cursor=" + page.text("/nextCursor"))
                    .expect(200);
            paged.addAll(ids(page));
        }

        // Then
        assertThat(paged).hasSize(25).doesNotHaveDuplicates().isEqualTo(found(api, "?pageSize=200"));
    }

    @Test
    void listsWhatTheBodiesUnderAnAgencysGave() {
        // Given
        UUID body = knownOrganisation(null);
        UUID polyclinic = knownOrganisation(body);
        Family theirs = knownFamily(polyclinic);
        UUID recorded = Api.as(aSpecialist().of(polyclinic))
                .post(DELIVERIES, forTheChildOf(theirs))
                .expect(201)
                .id();

        // Then
        assertThat(found(Api.as(anAgencySystem().of(body)), "")).containsExactly(recorded);
        assertThat(found(Api.as(aSpecialist().of(body)), "")).isEmpty();
    }

    @Test
    void refusesFiltersItDoesNotHave() {
        // Then
        assertProblem(api.get(DELIVERIES + "?familly=" + family.id())).is(400, "malformed-request");
        assertProblem(api.get(DELIVERIES + "?pageSize=0")).is(400, "malformed-request");
        assertProblem(api.get(DELIVERIES + "?direction=nowhere")).is(422, "rule-violated");
        assertProblem(api.get(DELIVERIES + "?cursor=abc")).is(400, "invalid-cursor");
        assertProblem(api.get(DELIVERIES + "?from=2021-03-18&to=2021-03-17"))
                .is(422, "rule-violated")
                .violatesExactly("query/to date-order");
    }

    @Test
    void notesWhoLooked() {
        // Given
        Answer recorded = api.post(DELIVERIES, forTheChildOf(family)).expect(201);

        // When
        api.get(recorded.location()).expect(200);
        found(api, "");

        // Then
        assertThat(Database.asOwner().rows("select action from audit where object = ? order by at", recorded.id()))
                .extracting(row -> row.text("action"))
                .containsExactly("deliveries.record", "deliveries.read", "deliveries.list");
    }

    @Test
    void sendsAsManyStatementsForAFullPageAsForOne() {
        // Given
        api.post(BATCHES, batch(true, numbered(family, 100))).expect(207);

        // When
        StatementCount forOne =
                Statements.during(() -> api.get(DELIVERIES + "?pageSize=1").expect(200));
        StatementCount forMany =
                Statements.during(() -> api.get(DELIVERIES + "?pageSize=100").expect(200));

        // Then
        forOne.mustCost(LIST);
        forMany.mustCost(LIST);
    }

    private static List<UUID> found(Api reader, String query) {
        return ids(reader.get(DELIVERIES + query).expect(200));
    }

    private static List<UUID> ids(Answer page) {
        List<UUID> ids = new ArrayList<>();
        page.json("/items")
                .forEach(item -> ids.add(UUID.fromString(item.path("id").asText())));
        return ids;
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private void assertKnowsOnly(TestCaller helper, Answer own, Answer others) {
        Api reader = Api.as(helper);
        assertThat(reader.get(own.location()).expect(200).text("/result")).isEqualTo("Новые слова в речи");
        assertProblem(reader.get(others.location())).is(404, "not-found");
        assertThat(found(reader, "")).containsExactly(own.id());
        assertThat(found(reader, "?family=" + family.id())).containsExactly(own.id());
        assertThat(found(reader, "?person=" + family.child())).containsExactly(own.id());
    }

    /** What the referral service opens for who was asked to help, and for a time after that: a tail. */
    private GrantOpened right(TestCaller helper, String profile) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new GrantOpened(
                GrantId.next(),
                1,
                SubjectRef.family(family.id().value()),
                new OrganisationId(helper.organisation()),
                "referral",
                UUID.randomUUID(),
                profile,
                now,
                profile.equals("tail") ? now.plus(Duration.ofDays(30)) : null);
    }

    private static GrantClosed closed(GrantOpened right) {
        return new GrantClosed(
                right.grant(),
                2,
                right.subject(),
                right.organisation(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /** The time for which it was given is over; nobody says so. */
    private static void hasPassed(GrantOpened right) {
        Database.asOwner()
                .execute(
                        "update grants set during = tstzrange(now() - interval '31 days', now()) where id = ?",
                        right.grant().value());
    }

    /** What the referral service says when responsibility has moved. */
    private ResponsibilityMoved responsibleIs(TestCaller next, SubjectRef subject) {
        return new ResponsibilityMoved(
                subject,
                2,
                "general",
                new OrganisationId(giver.organisation()),
                new OrganisationId(next.organisation()),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                UUID.randomUUID());
    }
}
