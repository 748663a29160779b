package org.familysupport.referral.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.registry.OrganisationId;
import org.junit.jupiter.api.Test;

class HeldGrantTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:05:06Z");

    @Test
    void closesNow() {
        // When
        Instant until = grantUntil(null).closed(NOW).until();

        // Then
        assertThat(until).isEqualTo(NOW);
    }

    @Test
    void isNotMadeLongerByBeingClosedLate() {
        // When
        Instant until = grantUntil(NOW.minusSeconds(60)).closed(NOW).until();

        // Then
        assertThat(until).isEqualTo(NOW.minusSeconds(60));
    }

    private static HeldGrant grantUntil(Instant end) {
        return new HeldGrant(GrantId.next(), SubjectRef.family(UUID.randomUUID()), OrganisationId.next(), end);
    }
}
