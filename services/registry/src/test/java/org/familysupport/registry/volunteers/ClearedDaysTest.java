package org.familysupport.registry.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.ClearedPeriod;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.registry.people.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearedDaysTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final ActorRef ACTOR = new ActorRef(UUID.randomUUID(), "somebody");
    private static final Set<String> RECORD = Set.of("no-criminal-record");

    private final Volunteer volunteer = new Volunteer(
            VolunteerId.next(),
            new VolunteerDraft(
                    null, new PersonName("Ромашкина", "Варвара", null), null, UUID.randomUUID(), DAY.minusYears(1)),
            ACTOR,
            Instant.EPOCH);

    @Test
    void nothingClearsNobody() {
        assertThat(volunteer.clearedDays(RECORD)).isEmpty();
        assertThat(volunteer.clearedDays(Set.of())).isEmpty();
    }

    @Test
    void documentsThatFollowEachOtherMakeOnePeriod() {
        // When
        clear("no-criminal-record", DAY.plusDays(10), null);
        clear("no-criminal-record", DAY, DAY.plusDays(9));
        clear("training", DAY.minusYears(1), null);

        // Then
        assertThat(volunteer.clearedDays(RECORD)).containsExactly(new ClearedPeriod(DAY, null));
    }

    @Test
    void everyKindThatIsNeededMustBeThere() {
        // When
        clear("no-criminal-record", DAY, DAY.plusDays(9));
        clear("no-criminal-record", DAY.plusDays(20), DAY.plusDays(29));
        clear("medical-certificate", DAY.plusDays(5), DAY.plusDays(24));

        // Then
        assertThat(volunteer.clearedDays(Set.of("no-criminal-record", "medical-certificate")))
                .containsExactly(
                        new ClearedPeriod(DAY.plusDays(5), DAY.plusDays(9)),
                        new ClearedPeriod(DAY.plusDays(20), DAY.plusDays(24)));
        assertThat(volunteer.clearedDays(Set.of("no-criminal-record", "training")))
                .isEmpty();
    }

    @Test
    void aRevokedDocumentClearsNoLonger() {
        // Given
        clear("no-criminal-record", DAY, null);
        UUID document = volunteer.clearances().getFirst().id();

        // When
        List<ClearedPeriod> half = revoke(document, DAY.plusDays(5));
        List<ClearedPeriod> all = revoke(document, DAY);

        // Then
        assertThat(half).containsExactly(new ClearedPeriod(DAY, DAY.plusDays(4)));
        assertThat(all).isEmpty();
    }

    private void clear(String kind, LocalDate from, @Nullable LocalDate to) {
        volunteer.clear(new ClearanceDraft(kind, null, from, to), RECORD, ACTOR, Instant.EPOCH);
    }

    private List<ClearedPeriod> revoke(UUID document, LocalDate from) {
        return volunteer.revoke(document, from, RECORD, ACTOR, Instant.EPOCH).cleared();
    }
}
