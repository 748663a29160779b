package org.familysupport.referral.relinquishments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.CASES;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.aCase;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.act;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.outcome;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import java.util.List;
import java.util.Map;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each test counts in a territory of its own. */
@ComponentTest
class OutcomeCountsApiTest {
    private static final String SPRING = "from=2026-01-01&to=2026-06-30";

    private final TestCaller unit = anOrganisation(aSpecialist().in("health"));

    @Test
    @Proves("38")
    void outcomesCountOfAWholeQuarterWithFewLeftOut() {
        // Given
        decided("50611000", "kept", 9);
        decided("50611000", "relinquished", 6);
        decided("50611000", "other", 2);

        // When
        Answer counts = counts(anAnalyst(), SPRING + "&territory=50611000").expect(200);

        // Then
        assertThat(counts.json("/total").asInt()).isEqualTo(17);
        assertThat(counts.text("/outcomes/0/outcomeCode")).isEqualTo("kept");
        assertThat(counts.json("/outcomes/0/women").asInt()).isEqualTo(9);
        assertThat(counts.has("/outcomes/1/women")).isFalse();
        assertThat(counts.has("/outcomes/2/women")).isFalse();
        assertThat(counts.body()).doesNotContain(unit.organisation().toString()).doesNotContain("\"id\"");
    }

    @Test
    @Proves("38")
    void fewAndNoneLookTheSame() {
        // Given
        decided("50612000", "kept", 4);

        // When
        Answer few = counts(anAnalyst(), SPRING + "&territory=50612000").expect(200);
        Answer none = counts(anAnalyst(), SPRING + "&territory=50613000").expect(200);

        // Then
        assertThat(few.has("/total")).isFalse();
        assertThat(few.body().replace("50612000", "")).isEqualTo(none.body().replace("50613000", ""));
    }

    @Test
    @Proves("38")
    void twoCasesOfOneWomanCountOnceAndTerritoriesHoldThoseWithinThem() {
        // Given
        decided("50614101", "kept", 5);
        PersonId woman = aWomanOf("50614101");
        decide(woman, "kept");
        decide(woman, "kept");

        // When
        Answer counts = counts(anAnalyst(), SPRING + "&territory=50614000").expect(200);

        // Then
        assertThat(counts.json("/total").asInt()).isEqualTo(6);
        assertThat(counts(anAnalyst(), "from=2025-01-01&to=2025-12-31&territory=50614000")
                        .expect(200)
                        .has("/total"))
                .isFalse();
    }

    @Test
    @Proves("38")
    void whoHasNoResidenceOfHerOwnCountsWhereHerFamilyLives() {
        // Given
        for (int number = 0; number < 5; number++) {
            decide(aWomanOfAFamilyIn("50615000"), "kept");
        }

        // When
        Answer counts = counts(anAnalyst(), SPRING + "&territory=50615000").expect(200);

        // Then
        assertThat(counts.json("/total").asInt()).isEqualTo(5);
    }

    @Test
    @Proves("38")
    void isForWhoCountsForTheRegionAndForAReportAlone() {
        // When
        Answer otherPurpose = counts(anAnalyst().allowed("reporting", "audit").saying("audit"), SPRING);
        Answer otherRole = counts(unit.allowed("reporting").saying("reporting"), SPRING);

        // Then
        assertProblem(otherPurpose).is(403, "forbidden");
        assertProblem(otherRole).is(403, "forbidden");
        assertProblem(counts(unit, SPRING)).is(403, "forbidden");
    }

    @Test
    void isAskedInWholeQuarters() {
        // When
        Answer within = counts(anAnalyst(), "from=2026-01-02&to=2026-03-30");
        Answer backwards = counts(anAnalyst(), "from=2026-04-01&to=2026-03-31");

        // Then
        assertProblem(within).violatesExactly("query/from whole-quarters", "query/to whole-quarters");
        assertProblem(backwards).violatesExactly("query/to date-order");
        assertProblem(counts(anAnalyst(), SPRING + "&territory=5")).is(422, "rule-violated");
    }

    private void decided(String territory, String outcome, int times) {
        for (int number = 0; number < times; number++) {
            decide(aWomanOf(territory), outcome);
        }
    }

    private void decide(PersonId woman, String outcome) {
        Map<String, Object> body = aCase(woman);
        body.remove("weeks");
        body.put("bornOn", "2026-02-20");
        Answer opened = Api.as(unit).post(CASES, body).expect(201);
        act(unit, opened, "outcome", outcome(outcome, "2026-04-02")).expect(200);
    }

    private PersonId aWomanOf(String territory) {
        PersonId woman = PersonId.next();
        tell("registry", registered(woman, true, territory));
        return woman;
    }

    private PersonId aWomanOfAFamilyIn(String territory) {
        PersonId woman = PersonId.next();
        FamilyMember mother = new FamilyMember(woman, "mother", InventedRegistry.SINCE);
        FamilyRegistered family = new FamilyRegistered(
                FamilyId.next(),
                1,
                new OrganisationId(unit.organisation()),
                InventedRegistry.now(),
                territory,
                List.of(mother));
        tell("registry", registered(woman, false, null), family);
        return woman;
    }

    private PersonRegistered registered(PersonId woman, boolean alone, @Nullable String territory) {
        return new PersonRegistered(
                woman,
                1,
                new OrganisationId(unit.organisation()),
                alone,
                "female",
                "age-19-plus",
                territory,
                InventedRegistry.now());
    }

    private static Answer counts(TestCaller caller, String asked) {
        return Api.as(caller).get(CASES + "/counts?" + asked);
    }
}
