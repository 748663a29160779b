package org.familysupport.referral.signals;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.referral.SignalId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A signal in a list: codes and instants, not what was said.
 *
 * @param firstActionMissed whether the term went by with nothing said to have been done
 * @param allowedActs what the caller may do now
 */
public record SignalRow(
        SignalId id,
        long version,
        SignalStatus status,
        OrganisationId source,
        OrganisationId receiver,
        String channel,
        String topic,
        String urgency,
        boolean anonymous,
        boolean unborn,
        Instant receivedAt,
        @Nullable Instant firstActionBy,
        @Nullable Instant firstActionAt,
        @Nullable Instant firstActionNotedAt,
        boolean firstActionMissed,
        List<SignalAct> allowedActs) {
    public SignalRow {
        allowedActs = List.copyOf(allowedActs);
    }
}
