package org.familysupport.events.registry;

import java.time.Instant;
import java.util.List;

/**
 * A consent turned out to be none, such as one of somebody who had no right to give it.
 *
 * @param stopped the grants that it had opened: ids that nobody may use from now on
 */
public record ConsentInvalidated(
        ConsentId consent, long version, PersonId subject, List<StoppedGrant> stopped, Instant invalidatedAt)
        implements ConsentFact {
    public ConsentInvalidated {
        stopped = List.copyOf(stopped);
    }
}
