package org.familysupport.referral.worklists;

import java.util.Set;
import java.util.UUID;

/**
 * For whom somebody listens, and what is no news to it.
 *
 * @param below whether for the bodies under the organisation too
 * @param floor up to which place nothing is news
 * @param told the places after that which are none either
 */
record Standpoint(UUID organisation, boolean below, long floor, Set<Long> told) {
    Standpoint {
        told = Set.copyOf(told);
    }

    /** The same from a later place on. */
    Standpoint from(long later) {
        return new Standpoint(organisation, below, later, told);
    }

    InboxEvents.Listening listening(long number, long after) {
        return new InboxEvents.Listening(number, organisation, below, after);
    }
}
