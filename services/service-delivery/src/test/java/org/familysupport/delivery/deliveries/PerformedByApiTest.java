package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.deliveries.DeliveryFixture.BATCHES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DAY;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.batch;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.delivery.deliveries.DeliveryFixture.with;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.registry.EmploymentEnded;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistEmployed;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A service may say which specialist gave it: one who worked at the organisation on that day. */
@ComponentTest
@Proves("17")
class PerformedByApiTest {
    private static final LocalDate ON = DAY;

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final Family family = knownFamily(caller.organisation());
    private final SpecialistId specialist = SpecialistId.next();
    private final UUID employment = UUID.randomUUID();

    @Test
    void recordsWhoGaveIt() {
        // Given
        employed(caller.organisation(), ON, ON);

        // When
        Answer recorded = by(specialist);

        // Then
        assertThat(recorded.expect(201).id("/specialist")).isEqualTo(specialist.value());
        assertThat(api.get(recorded.location()).expect(200).json()).isEqualTo(recorded.json());
    }

    @Test
    void refusesWhoWorkedElsewhereOrAtAnotherTime() {
        // Given
        employed(UUID.randomUUID(), ON.minusYears(1), null);
        SpecialistId later = SpecialistId.next();
        say("registry", employedFact(later, UUID.randomUUID(), caller.organisation(), ON.plusDays(1), null))
                .awaitEffect();

        // Then
        assertProblem(by(specialist)).is(422, "rule-violated").violatesExactly("/specialist not-employed-then");
        assertProblem(by(later)).is(422, "rule-violated").violatesExactly("/specialist not-employed-then");
        assertProblem(by(SpecialistId.next()))
                .is(422, "rule-violated")
                .violatesExactly("/specialist not-employed-then");
    }

    @Test
    void refusesWhoHadLeft() {
        // Given: the end is heard before the beginning
        OrganisationId organisation = new OrganisationId(caller.organisation());
        say(
                        "registry",
                        new EmploymentEnded(
                                specialist, 2, employment, organisation, "nurse", ON.minusYears(1), ON.minusDays(1)))
                .awaitEffect();
        employed(caller.organisation(), ON.minusYears(1), null);

        // Then
        assertProblem(by(specialist)).is(422, "rule-violated").violatesExactly("/specialist not-employed-then");
    }

    @Test
    void waitsForAnEmploymentThatIsOnItsWay() {
        // Given
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> by(specialist));

        // When
        say("registry", employedFact(specialist, employment, caller.organisation(), ON, null));

        // Then
        answer.join().expect(201);
    }

    @Test
    void judgesEachRowOfABatch() {
        // Given
        employed(caller.organisation(), ON.minusYears(1), null);

        // When
        Answer answer = api.post(
                BATCHES,
                batch(
                        false,
                        List.of(
                                with(forTheChildOf(family), "specialist", specialist),
                                with(forTheChildOf(family), "specialist", SpecialistId.next()),
                                forTheChildOf(family))));

        // Then
        assertThat(answer.expect(207).json("/items"))
                .extracting(row -> row.path("status").asInt())
                .containsExactly(201, 422, 201);
    }

    private Answer by(SpecialistId who) {
        return api.post(DELIVERIES, with(forTheChildOf(family), "specialist", who));
    }

    private void employed(UUID organisation, LocalDate from, @Nullable LocalDate to) {
        say("registry", employedFact(specialist, employment, organisation, from, to))
                .awaitEffect();
    }

    private static SpecialistEmployed employedFact(
            SpecialistId who, UUID employment, UUID organisation, LocalDate from, @Nullable LocalDate to) {
        return new SpecialistEmployed(who, 1, employment, new OrganisationId(organisation), "nurse", from, to);
    }
}
