package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to a sitting of a consilium. */
public sealed interface SittingFact extends Fact
        permits SittingPlanned,
                SittingItemWithdrawn,
                SittingCancelled,
                SittingHeld,
                SittingVoteCast,
                SittingProtocolSigned,
                SittingDecided {
    SittingId sitting();

    @Override
    default UUID key() {
        return sitting().value();
    }
}
