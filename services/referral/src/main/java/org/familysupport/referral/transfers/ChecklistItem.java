package org.familysupport.referral.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Items of one kind that follow the responsibility; the service that owns them re-owns or closes them (rulings 13).
 *
 * @param kind code of the kind
 * @param count how many there were; null while it is waited for
 * @param settledAt when the last of them had followed; null while it is waited for
 */
public record ChecklistItem(
        String kind, @Nullable Integer count, @Nullable Instant settledAt) {
    /** What was asked for the subject and is not over: it follows with the acceptance itself. */
    static final String REFERRALS = "referrals";

    static ChecklistItem settled(String kind, int count, Instant at) {
        return new ChecklistItem(kind, count, at);
    }
}
