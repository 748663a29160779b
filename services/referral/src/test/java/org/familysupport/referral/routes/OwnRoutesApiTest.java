package org.familysupport.referral.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.SINCE;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.testing.facts.Publisher.sayBroken;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aRepresentative;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anOperator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

/** A family's representative reads and prints the route sheets of its own, and changes none (story 3, step 6; domain section 5). */
@ComponentTest
class OwnRoutesApiTest {
    private static final String ROUTES = "/api/v1/routes";

    private final TestCaller worker = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(worker);
    private final TestCaller mother = aRepresentative(family.mother().value());
    private final Api parent = Api.as(mother);
    private final SubjectRef child = SubjectRef.person(family.child().value());
    private final Answer route = opened(child, 1);

    @Test
    @Proves("32")
    void aParentReadsTheSheetsOfItsChildAndOfItsFamilyAsTheyAre() {
        // Given
        Answer ofFamily = opened(family.subject(), 2);
        Answer known = Api.as(worker).get(route.location()).expect(200);

        // When
        Answer read = parent.get(route.location()).expect(200);

        // Then
        assertThat(read.id("/subject/id")).isEqualTo(child.id());
        assertThat(read.json("/allowedActs")).isEmpty();
        assertThat(read.json("/steps/0/allowedActs")).isEmpty();
        for (String shown : List.of("sector", "serviceType", "dueOn", "status", "since")) {
            assertThat(read.text("/steps/0/" + shown)).isEqualTo(known.text("/steps/0/" + shown));
        }
        Answer listed = parent.get(listOf(child)).expect(200);
        assertThat(listed.json("/items")).hasSize(1);
        assertThat(listed.id("/items/0/id")).isEqualTo(route.id());
        assertThat(parent.get(listOf(family.subject())).expect(200).id("/items/0/id"))
                .isEqualTo(ofFamily.id());
        parent.get(ofFamily.location()).expect(200);
        Api.as(aRepresentative(child.id())).get(route.location()).expect(200);
    }

    @Test
    @Proves("32")
    void aParentPrintsTheSheetInItsLanguageAsPageAndAsPdf() {
        // When
        Answer russian = printed(parent, "text/html");
        Answer english = printed(parent.speaking("en"), "text/html");
        Answer pdf = printed(parent, "application/pdf");

        // Then
        assertThat(russian.body()).contains("Маршрутный лист ребёнка", "Занятие с логопедом", "представитель семьи");
        assertThat(english.body())
                .contains(
                        "Route sheet of a child", "Session with a speech therapist", "a representative of the family");
        assertThat(pdf.body()).startsWith("%PDF");
    }

    @Test
    void theSheetOfAFamilyIsSaidToBeOne() {
        // When
        Answer sheet = parent.header("Accept", "text/html")
                .get(opened(family.subject(), 1).location() + "/printout")
                .expect(200);

        // Then
        assertThat(sheet.body())
                .contains("Маршрутный лист семьи", "Номер семьи в регистре")
                .doesNotContain("ребёнка");
    }

    @Test
    @Proves("10")
    void whoStandsForNobodyHereFindsTheSameAsForAMadeUpId() {
        // Given
        PersonId caregiver = PersonId.next();
        tell("registry", new MemberJoined(family.id(), 2, new FamilyMember(caregiver, "caregiver", SINCE)));
        Answer ofFamily = opened(family.subject(), 1);
        TestCaller otherParent = aRepresentative(aFamilyOf(worker).mother().value());

        // Then
        for (TestCaller stranger : List.of(
                otherParent,
                otherParent.of(worker.organisation()),
                aRepresentative(caregiver.value()),
                aRepresentative(UUID.randomUUID()))) {
            findsNothing(stranger, route, child);
            findsNothing(stranger, ofFamily, family.subject());
        }
        findsNothing(aRepresentative(child.id()), ofFamily, family.subject());
        UUID nobody = UUID.randomUUID();
        assertProblem(Api.as(aRepresentative(nobody)).get(listOf(SubjectRef.person(nobody))))
                .is(404, "not-found");
    }

    @Test
    @Proves("11")
    void theRightEndsWithTheRelationOnEitherSide() {
        // Given
        PersonId father = PersonId.next();
        tell("registry", new MemberJoined(family.id(), 2, new FamilyMember(father, "father", SINCE)));
        TestCaller other = aRepresentative(father.value());
        Api.as(other).get(route.location()).expect(200);

        // When
        tell("registry", left(3, family.mother(), "mother"));

        // Then
        findsNothing(mother, route, child);
        Api.as(other).get(route.location()).expect(200);
        tell("registry", left(4, family.child(), "child"));
        findsNothing(other, route, child);
        Api.as(worker).get(route.location()).expect(200);
    }

    /** A stay is of days, the last of them included (ADR 18): what has to end within the day is hidden. */
    @Test
    @Proves("11")
    void theRightStandsOnTheLastDayOfTheRelationAndIsGoneOnTheNext() {
        // Given
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
        Family former = aFamilyOf(worker);
        SubjectRef formerChild = SubjectRef.person(former.child().value());
        Answer formerRoute = opened(formerChild, 1);

        // When
        tell("registry", left(family, 2, family.mother(), "mother", today));
        tell("registry", left(former, 2, former.mother(), "mother", today.minusDays(1)));

        // Then
        parent.get(route.location()).expect(200);
        findsNothing(aRepresentative(former.mother().value()), formerRoute, formerChild);
        tell("registry", hidden(child));
        findsNothing(mother, route, child);
    }

    @Test
    @Proves("10")
    void whoIsHiddenIsHiddenFromItsOwnParentToo() {
        // Given
        Answer ofFamily = opened(family.subject(), 1);

        // When
        tell("registry", hidden(child));

        // Then
        findsNothing(mother, route, child);
        parent.get(ofFamily.location()).expect(200);
        Api.as(worker).get(route.location()).expect(200);
        tell("registry", hidden(family.subject()));
        findsNothing(mother, ofFamily, family.subject());
    }

    @Test
    @Proves("11")
    void nobodyReadsWhileWhatMayEndTheRelationIsPutAside() {
        // Given
        Said aside = sayBroken("registry", left(2, family.mother(), "mother"));
        aside.awaitParked();

        // When
        Answer refused = parent.get(route.location());
        Answer ofStranger = Api.as(aRepresentative(UUID.randomUUID())).get(route.location());
        Answer ofItself = Api.as(aRepresentative(child.id())).get(route.location());
        discard(aside);

        // Then
        assertProblem(refused).is(503, "unavailable");
        assertProblem(ofStranger).is(404, "not-found");
        ofItself.expect(200);
        parent.get(route.location()).expect(200);
    }

    @Test
    @Proves("11")
    void aParentChangesNothing() {
        // Given
        Api own = parent.ifMatch(parent.get(route.location()).expect(200).etag());
        Api stranger = Api.as(aRepresentative(UUID.randomUUID())).ifMatch("\"1\"");
        Map<String, Object> acts = Map.of(
                "/steps", step(),
                "/steps/1/referral", Map.of("referral", UUID.randomUUID()),
                "/steps/1/start", Map.of(),
                "/steps/1/skip", Map.of("reasonCode", "not-needed"),
                "/closure", Map.of("reasonCode", "other"));

        // Then
        acts.forEach((act, body) -> {
            assertProblem(own.post(route.location() + act, body)).is(403, "forbidden");
            assertProblem(stranger.post(route.location() + act, body)).is(404, "not-found");
        });
        assertProblem(parent.post(ROUTES, aRoute(child, 1))).is(403, "forbidden");
        assertThat(Api.as(worker).get(route.location()).expect(200).text("/version"))
                .isEqualTo("1");
    }

    @Test
    @Proves("12")
    void eachReadingIsInTheAuditAndToldToTheRegistry() {
        // When
        List<String> noted = Audited.during(mother, () -> {
            parent.get(listOf(child)).expect(200);
            parent.get(route.location()).expect(200);
            printed(parent, "text/html");
        });

        // Then
        assertThat(noted).containsExactly("routes.list", "routes.read", "routes.print");
        assertThat(Database.asOwner()
                        .rows(
                                "select payload from outbox where topic = 'referral.accesses.v1' and payload like ?",
                                "%" + mother.subject() + "%"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.text("payload"))
                        .contains("\"representative\":\"" + family.mother(), "own-data", "family-representative")
                        .contains(child.id().toString()));
    }

    @Test
    void costsAsManyStatementsAsForWhoWorksWithItAndForAnyNumberOfSteps() {
        // Given
        Answer longer = opened(child, 20);
        TestCaller school = anOrganisation(aSpecialist());
        access(child, school, "full");

        // When
        StatementCount byWorker = reading(school, route);
        StatementCount byParent = reading(mother, route);
        StatementCount ofTwenty = reading(mother, longer);
        StatementCount listed =
                Statements.during(() -> parent.get(listOf(child)).expect(200));
        StatementCount listedByWorker =
                Statements.during(() -> Api.as(school).get(listOf(child)).expect(200));

        // Then
        assertThat(byParent.acts()).as("%s", byParent).isEqualTo(byWorker.acts());
        assertThat(ofTwenty.acts()).as("%s", ofTwenty).isEqualTo(byWorker.acts());
        assertThat(listed.acts()).as("%s", listed).isEqualTo(listedByWorker.acts());
    }

    private static StatementCount reading(TestCaller reader, Answer sheet) {
        return Statements.during(() -> Api.as(reader).get(sheet.location()).expect(200));
    }

    private static void findsNothing(TestCaller reader, Answer sheet, SubjectRef subject) {
        Api api = Api.as(reader);
        String missing = withoutTrace(api.get(ROUTES + "/" + UUID.randomUUID()));
        for (Answer hidden :
                List.of(api.get(sheet.location()), api.get(sheet.location() + "/printout"), api.get(listOf(subject)))) {
            assertProblem(hidden).is(404, "not-found");
            assertThat(withoutTrace(hidden)).isEqualTo(missing);
        }
    }

    private Answer printed(Api reader, String form) {
        return reader.header("Accept", form).get(route.location() + "/printout").expect(200);
    }

    private Answer opened(SubjectRef subject, int steps) {
        return Api.as(worker).post(ROUTES, aRoute(subject, steps)).expect(201);
    }

    private static Map<String, Object> aRoute(SubjectRef subject, int steps) {
        return Map.of(
                "subject",
                Map.of("kind", subject.kind().code(), "id", subject.id()),
                "steps",
                Stream.generate(OwnRoutesApiTest::step).limit(steps).toList());
    }

    private static Map<String, Object> step() {
        return Map.of("sector", "education", "serviceType", "speech-therapy", "dueOn", "2030-01-01");
    }

    private static String listOf(SubjectRef subject) {
        return ROUTES + "?subjectKind=" + subject.kind().code() + "&subject=" + subject.id();
    }

    private MemberLeft left(long version, PersonId person, String role) {
        return left(family, version, person, role, LocalDate.now().minusDays(2));
    }

    private static MemberLeft left(Family family, long version, PersonId person, String role, LocalDate lastDay) {
        return new MemberLeft(family.id(), version, person, role, SINCE, lastDay);
    }

    private RestrictionPlaced hidden(SubjectRef subject) {
        return new RestrictionPlaced(
                RestrictionId.next(),
                1,
                subject,
                "adoption",
                List.of(new OrganisationId(worker.organisation())),
                now(),
                null);
    }

    private static void discard(Said aside) {
        String id = Database.asOwner()
                .rows(
                        "select cast(id as text) as id from parked"
                                + " where topic = ? and partition_number = ? and record_offset = ?",
                        aside.topic(),
                        aside.partition(),
                        aside.offset())
                .getFirst()
                .text("id");
        Api.as(anOperator())
                .ifMatch("\"1\"")
                .post("/operations/parked-messages/" + id + "/discard", Map.of("reason", "sent by a broken sender"))
                .expect(200);
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replace(answer.text("/traceId"), "");
    }
}
