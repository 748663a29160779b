package org.familysupport.referral.worklists;

import java.util.UUID;

/**
 * Something has happened to what an organisation was asked; ids and kinds alone.
 *
 * @param place in the order of all events, for going on after a break
 * @param about the referral or the transfer
 * @param kind of the fact, such as {@code referral-requested} or {@code deadline-missed}
 */
public record InboxEvent(long place, UUID about, String kind) {
    /** Whether it is about a transfer. */
    public boolean ofTransfer() {
        return kind.startsWith("transfer-");
    }
}
