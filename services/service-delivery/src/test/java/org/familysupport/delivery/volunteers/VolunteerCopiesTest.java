package org.familysupport.delivery.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.testing.facts.Publisher.say;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.registry.ClearedPeriod;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.VolunteerCleared;
import org.familysupport.events.registry.VolunteerFact;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.events.registry.VolunteerLeft;
import org.familysupport.events.registry.VolunteerRegistered;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** Whoever assigns a volunteer asks here first. */
@ComponentTest
@Proves("18")
class VolunteerCopiesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @Inject
    ReadVolunteers read;

    private final VolunteerId volunteer = VolunteerId.next();
    private final OrganisationId centre = OrganisationId.next();

    @Test
    void nobodyIsAssignedWithoutAClearanceOfTheDay() {
        // Given
        hear(new VolunteerRegistered(volunteer, 1, centre, DAY));
        boolean before = mayBeAssigned(DAY);

        // When
        hear(new VolunteerCleared(
                volunteer,
                2,
                centre,
                "no-criminal-record",
                List.of(new ClearedPeriod(DAY.minusDays(9), DAY.plusDays(9)))));

        // Then
        assertThat(before).isFalse();
        assertThat(mayBeAssigned(DAY)).isTrue();
        assertThat(mayBeAssigned(DAY.minusDays(1))).isFalse();
        assertThat(mayBeAssigned(DAY.plusDays(9))).isTrue();
        assertThat(mayBeAssigned(DAY.plusDays(10))).isFalse();
    }

    @Test
    void factsMayComeInAnyOrder() {
        // When
        hear(new VolunteerLeft(volunteer, 4, centre, DAY.plusDays(2)));
        hear(new VolunteerCleared(volunteer, 3, centre, "no-criminal-record", List.of(new ClearedPeriod(DAY, null))));
        hear(new VolunteerCleared(volunteer, 2, centre, "training", List.of()));
        hear(new VolunteerRegistered(volunteer, 1, centre, DAY));

        // Then
        assertThat(mayBeAssigned(DAY.plusDays(2))).isTrue();
        assertThat(mayBeAssigned(DAY.plusDays(3))).isFalse();
    }

    @Test
    void whoIsNotHeardOfIsNotAssigned() {
        assertThat(mayBeAssigned(DAY)).isFalse();
    }

    private static void hear(VolunteerFact fact) {
        say("registry", fact).awaitEffect();
    }

    private boolean mayBeAssigned(LocalDate day) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> read.mayBeAssigned(volunteer, day));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
