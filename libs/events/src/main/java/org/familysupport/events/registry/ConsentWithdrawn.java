package org.familysupport.events.registry;

import java.time.Instant;
import java.util.List;

/**
 * A consent was taken back: what rested on it stops at this instant, what rests on another ground goes on.
 *
 * @param stopped the grants that it had opened: ids that nobody may use from now on
 */
public record ConsentWithdrawn(
        ConsentId consent, long version, PersonId subject, List<StoppedGrant> stopped, Instant withdrawnAt)
        implements ConsentFact {
    public ConsentWithdrawn {
        stopped = List.copyOf(stopped);
    }
}
