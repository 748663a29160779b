package org.familysupport.reporting.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.reporting.counts.DeliveryFixture.aDelivery;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.familysupport.events.Fact;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.reporting.Facts;
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

@ComponentTest
class CountsApiTest {
    /** Whether the organisation is there, count; audit. */
    private static final Cost COUNT = Cost.of("a count", 3);

    private static final String YEAR = "&from=2031-01-01&to=2031-12-31";

    private final OrganisationId body = OrganisationId.next();
    private final OrganisationId first = OrganisationId.next();
    private final OrganisationId second = OrganisationId.next();
    private final String territory = "99" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);

    @Test
    @Proves("64")
    void theScopeSaysWithinWhatARecipientCountsOnce() {
        // Given: one child of two organisations in one direction, and of the first in another direction
        PersonId child = PersonId.next();
        say(
                aDelivery().by(first).to(child, "child").in("home-help"),
                aDelivery().by(second).to(child, "child").in("home-help"),
                aDelivery().by(first).to(child, "child").in("short-stay"));

        // Then
        assertThat(value("unit=children&scope=organisation")).isEqualTo(2);
        assertThat(value("unit=children&scope=direction")).isEqualTo(2);
        assertThat(value("unit=children&scope=region")).isEqualTo(1);
        assertThat(value("unit=children&scope=organisation&direction=home-help"))
                .isEqualTo(2);
        assertThat(value("unit=children&scope=direction&direction=home-help")).isEqualTo(1);
        assertThat(value("unit=deliveries&scope=region")).isEqualTo(3);
        assertThat(value("unit=organisations&scope=region")).isEqualTo(2);
        assertThat(value("unit=organisations&scope=direction")).isEqualTo(3);
    }

    @Test
    @Proves("63")
    void whoTurnsEighteenCountsAsAChildAndAsAYoungAdultAndOnceAsAPerson() {
        // Given
        PersonId growing = PersonId.next();
        PersonId mother = PersonId.next();
        FamilyId family = FamilyId.next();
        say(
                aDelivery().by(first).of(family).to(growing, "child").on("2031-02-01"),
                aDelivery().by(first).of(family).to(growing, "child").to(mother, "legal-representative"),
                aDelivery().by(first).to(growing, "young-adult").on("2031-09-01"));

        // Then
        assertThat(value("unit=children&scope=region")).isEqualTo(1);
        assertThat(value("unit=young-adults&scope=region")).isEqualTo(1);
        assertThat(value("unit=parents&scope=region")).isEqualTo(1);
        assertThat(value("unit=persons&scope=region")).isEqualTo(2);
        assertThat(value("unit=families&scope=region")).isEqualTo(1);
    }

    @Test
    @Proves("4")
    void whoHasNoFamilyCountsAsAPersonAndNotAsAFamily() {
        // Given
        FamilyId family = FamilyId.next();
        say(
                aDelivery().by(first).of(family).to(PersonId.next(), "child"),
                aDelivery().by(first).to(PersonId.next(), "young-adult"));

        // Then
        assertThat(value("unit=persons&scope=region")).isEqualTo(2);
        assertThat(value("unit=young-adults&scope=region")).isEqualTo(1);
        assertThat(value("unit=children&scope=region")).isEqualTo(1);
        assertThat(value("unit=families&scope=region")).isEqualTo(1);
        assertThat(value("unit=deliveries&scope=region")).isEqualTo(2);
    }

    @Test
    @Proves("63")
    void recordsThatWereFoundToBeTheSameCountOnce() {
        // Given: a link, as the room of identities will make it
        PersonId kept = PersonId.next();
        PersonId twice = PersonId.next();
        Facts.say(List.of(new PersonRegistered(
                twice, 1, first, false, "female", null, null, java.time.Instant.parse("2031-01-01T00:00:00Z"))));
        say(aDelivery().by(first).to(kept, "child"), aDelivery().by(second).to(twice, "child"));
        assertThat(value("unit=children&scope=region")).isEqualTo(2);

        // When
        Database.asOwner().execute("update people set canonical_id = ? where id = ?", kept.value(), twice.value());

        // Then
        assertThat(value("unit=children&scope=region")).isEqualTo(1);
        assertThat(value("unit=children&scope=organisation")).isEqualTo(2);
    }

    @Test
    void theAnswerSaysWhatItMeans() {
        // Given
        say(
                aDelivery().by(first).to(PersonId.next(), "child").paidBy("fund-co-financing"),
                aDelivery().by(first).to(PersonId.next(), "child").paidBy("grant"));

        // When
        Answer answer = ask(
                anAnalyst(),
                "unit=children&scope=region&funding=grant&serviceType=speech-therapy"
                        + "&setting=home&channel=in-person&sector=health" + YEAR + "&territory=" + territory);

        // Then
        answer.expect(200);
        assertThat(answer.json("/value").asInt()).isEqualTo(1);
        assertThat(answer.json("/facts").asInt()).isEqualTo(1);
        assertThat(answer.text("/unit")).isEqualTo("children");
        assertThat(answer.text("/scope")).isEqualTo("region");
        assertThat(answer.text("/period/from")).isEqualTo("2031-01-01");
        assertThat(answer.text("/period/to")).isEqualTo("2031-12-31");
        assertThat(answer.text("/filters/funding")).isEqualTo("grant");
        assertThat(answer.text("/filters/territory")).isEqualTo(territory);
        assertThat(answer.has("/filters/direction")).isFalse();
        assertThat(answer.json("/asOf/position").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(answer.text("/asOf/eventTime")).startsWith("20");
        assertThat(answer.has("/groups")).isFalse();
        assertThat(answer.has("/comparison")).isFalse();
        assertThat(answer.header("Cache-Control")).contains("private, no-store");
    }

    @Test
    void aTableIsCutIntoLines() {
        // Given
        PersonId child = PersonId.next();
        say(
                aDelivery().by(first).to(child, "child").on("2031-02-03"),
                aDelivery().by(first).to(child, "child").on("2031-02-28").paidBy("grant"),
                aDelivery().by(second).to(child, "child").on("2031-07-01"));

        // Then
        assertThat(lines("month")).containsExactly("2031-02 1 of 2", "2031-07 1 of 1");
        assertThat(lines("year")).containsExactly("2031 1 of 3");
        assertThat(lines("funding")).containsExactly("grant 1 of 1", "not-stated 1 of 2");
        assertThat(lines("territory")).containsExactly(territory + " 1 of 3");
        assertThat(lines("sector")).containsExactly("health 1 of 3");
        assertThat(lines("organisation")).containsExactlyInAnyOrder(first + " 1 of 2", second + " 1 of 1");
        assertThat(lines("direction")).containsExactly("home-help 1 of 3");
        assertThat(lines("service-type")).containsExactly("speech-therapy 1 of 3");
        assertThat(lines("setting")).containsExactly("home 1 of 3");
        assertThat(lines("channel")).containsExactly("in-person 1 of 3");
    }

    @Test
    void aTerritoryIsACodeOrTheBeginningOfOne() {
        // Given
        say(aDelivery().by(first).to(PersonId.next(), "child"));

        // Then
        assertThat(value("unit=children&scope=region")).isEqualTo(1);
        assertThat(ask(anAnalyst(), "unit=children&scope=region&territory=" + territory.substring(0, 7) + YEAR)
                        .json("/value")
                        .asInt())
                .isPositive();
        assertThat(ask(anAnalyst(), "unit=children&scope=region&territory=" + territory + "001" + YEAR)
                        .json("/value")
                        .asInt())
                .isZero();
    }

    @Test
    void nothingIsAssumedAndEverythingMissingIsTold() {
        assertProblem(ask(anAnalyst(), ""))
                .is(400, "malformed-request")
                .violatesExactly(
                        "query/unit required", "query/scope required", "query/from required", "query/to required");
        assertProblem(ask(anAnalyst(), "unit=children&from=2031-01-01&to=2031-12-31"))
                .is(400, "malformed-request")
                .violatesExactly("query/scope required");
    }

    @Test
    void whatCannotBeReadIsTold() {
        assertProblem(ask(
                        anAnalyst(),
                        "scope=region&from=2031-02-30&to=yesterday&organisation=12&territory=5x"
                                + "&comparedTo=2031-01-01"))
                .is(400, "malformed-request")
                .violatesExactly(
                        "query/unit required",
                        "query/from format",
                        "query/to format",
                        "query/organisation format",
                        "query/territory format",
                        "query/comparedFrom required");
    }

    @Test
    void anEmptyFilterDoesNotCountEverything() {
        assertProblem(ask(
                        anAnalyst(), "unit=children&scope=region&direction=&groupBy=&organisation=&comparedTo=" + YEAR))
                .is(400, "malformed-request")
                .violatesExactly(
                        "query/direction format",
                        "query/groupBy format",
                        "query/organisation format",
                        "query/comparedTo format");
    }

    @Test
    void anUnknownFilterIsRefusedAndTheKnownOnesAreNamed() {
        Answer answer = ask(anAnalyst(), "unit=children&scope=region&district=5" + YEAR);
        assertProblem(answer).is(400, "malformed-request").violatesExactly("query/district unknown-parameter");
        assertThat(answer.json("/allowedParameters"))
                .extracting(it -> it.asText())
                .contains("direction", "groupBy");
    }

    @Test
    void unknownCodesAreRefusedAndTheKnownOnesAreNamed() {
        Answer answer =
                ask(anAnalyst(), "unit=visits&scope=city&direction=3&groupBy=day&from=2031-12-31&to=2031-01-01");
        assertProblem(answer)
                .is(422, "rule-violated")
                .violatesExactly(
                        "query/unit not-allowed",
                        "query/scope unknown-code",
                        "query/direction unknown-code",
                        "query/groupBy unknown-code",
                        "query/to date-order");
        assertThat(answer.json("/allowedCodes/scope"))
                .extracting(it -> it.asText())
                .containsExactly("organisation", "direction", "region");
        assertThat(answer.json("/allowedCodes/direction")).hasSize(12);
    }

    @Test
    void daysBeyondAllCalendarsAreRefused() {
        assertProblem(ask(anAnalyst(), "unit=children&scope=region&from=0001-01-01&to=9999-12-31"))
                .is(422, "rule-violated")
                .violatesExactly("query/from out-of-range", "query/to out-of-range");
    }

    @Test
    void anOrganisationNobodyKnowsIsRefused() {
        assertProblem(ask(anAnalyst(), "unit=children&scope=region&organisation=" + OrganisationId.next() + YEAR))
                .is(422, "rule-violated")
                .violatesExactly("query/organisation unknown-reference");
    }

    @Test
    void whoSeesOneOrganisationCountsThatOne() {
        // Given
        say(
                aDelivery().by(first).to(PersonId.next(), "child"),
                aDelivery().by(second).to(PersonId.next(), "child"));
        TestCaller head = anAnalyst().withRoles("service-head").of(first);
        TestCaller system = aSystem().of(body);
        String question = "unit=children&scope=region" + YEAR + "&territory=" + territory;

        // Then: its own when it names none, and those under a body
        Answer own = ask(head, question).expect(200);
        assertThat(own.json("/value").asInt()).isEqualTo(1);
        assertThat(own.text("/filters/organisation")).isEqualTo(first.toString());
        assertThat(ask(system, question).json("/value").asInt()).isEqualTo(2);
        assertThat(ask(system, question + "&organisation=" + second)
                        .json("/value")
                        .asInt())
                .isEqualTo(1);
        assertProblem(ask(head, question + "&organisation=" + second)).is(403, "forbidden");
        assertProblem(ask(head, question + "&organisation=" + body)).is(403, "forbidden");
        assertProblem(ask(aSystem(), question + "&organisation=" + first)).is(403, "forbidden");
    }

    @Test
    @Proves("11")
    void whatIsAskedForNamedPeopleIsNotCounted() {
        // Given
        String question = "unit=children&scope=region" + YEAR;
        TestCaller analyst = anAnalyst().allowed("reporting", "service-delivery", "audit");

        // Then
        for (String purpose : List.of("service-delivery", "emergency")) {
            assertProblem(ask(analyst.saying(purpose), question)).is(403, "forbidden");
            assertProblem(Api.as(analyst.saying(purpose)).get("/api/v1/counts/freshness"))
                    .is(403, "forbidden");
        }
        assertProblem(ask(anAnalyst().saying("audit"), question)).is(403, "forbidden");
        ask(analyst.saying("audit"), question).expect(200);
        ask(analyst.saying(null), question).expect(200);
    }

    private static TestCaller aSystem() {
        return anAgencySystem().allowed("reporting").saying("reporting");
    }

    @Test
    void aSpecialistDoesNotCountAndNobodyWithoutATokenDoes() {
        String question = "unit=children&scope=region" + YEAR;
        assertProblem(ask(anAnalyst().withRoles("specialist"), question)).is(403, "forbidden");
        assertProblem(Api.anonymous().get("/api/v1/counts?" + question)).is(401, "unauthenticated");
        assertProblem(Api.anonymous().get("/api/v1/counts/freshness")).is(401, "unauthenticated");
    }

    @Test
    void aCountTakesTwoStatementsAndARowOfTheAuditWhateverItsSize() {
        // Given
        say(aDelivery().by(first).to(PersonId.next(), "child"));
        String question = "unit=children&scope=organisation&groupBy=organisation&organisation=" + body + YEAR;
        ask(anAnalyst(), question).expect(200);

        // When
        StatementCount count =
                Statements.during(() -> ask(anAnalyst(), question).expect(200));

        // Then
        count.mustCost(COUNT);
    }

    private List<String> lines(String groupBy) {
        Answer answer =
                ask(anAnalyst(), "unit=children&scope=region&groupBy=" + groupBy + YEAR + "&territory=" + territory);
        List<String> lines = new ArrayList<>();
        answer.expect(200)
                .json("/groups")
                .forEach(line -> lines.add(
                        line.at("/group").asText() + " " + line.at("/value").asText() + " of "
                                + line.at("/facts").asText()));
        return lines;
    }

    private long value(String question) {
        return ask(anAnalyst(), question + YEAR + "&territory=" + territory)
                .expect(200)
                .json("/value")
                .asLong();
    }

    private static Answer ask(TestCaller caller, String question) {
        return Api.as(caller).get("/api/v1/counts?" + question);
    }

    /** Says the organisations and these deliveries, all in the territory of this test. */
    private void say(DeliveryFixture... deliveries) {
        List<Fact> facts = new ArrayList<>(List.of(
                new OrganisationRegistered(body, 1, "health", "sector-body", "regional", "Орган", null, null, "active"),
                organisation(first),
                organisation(second)));
        Arrays.stream(deliveries).forEach(it -> facts.add(it.livingIn(territory).recorded()));
        Facts.say(facts);
    }

    private OrganisationRegistered organisation(OrganisationId id) {
        return new OrganisationRegistered(
                id, 1, "health", "early-help-service", "regional", "Росток", body, null, "active");
    }
}
