package org.familysupport.events.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The protocol of a sitting is signed: what was decided stands. */
public record SittingProtocolSigned(
        SittingId sitting, long version, LocalDate signedOn, List<SittingOutcome> outcomes, Instant signedAt)
        implements SittingFact {
    public SittingProtocolSigned {
        outcomes = List.copyOf(outcomes);
    }
}
