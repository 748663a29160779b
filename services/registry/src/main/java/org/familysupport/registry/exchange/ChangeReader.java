package org.familysupport.registry.exchange;

import java.util.UUID;
import org.familysupport.security.caller.Caller;

/**
 * With whose right changes are told.
 *
 * @param below whether also with that of the organisations under it
 */
record ChangeReader(UUID organisation, boolean below, String purpose) {
    static ChangeReader of(Caller caller) {
        return new ChangeReader(caller.organisation(), caller.actsBelow(), caller.forWhat());
    }
}
