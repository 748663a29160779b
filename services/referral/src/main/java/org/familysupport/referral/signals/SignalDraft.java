package org.familysupport.referral.signals;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a signal when it comes; codes are checked.
 *
 * @param source who passes it on
 * @param receiver who handles it
 * @param anonymous whether who gave it did not say who they are
 * @param unborn whether it is about a child not born yet
 * @param words what was said; stays here
 * @param contact how to reach who gave it; stays here
 * @param receivedAt when somebody was told; now when absent
 */
public record SignalDraft(
        OrganisationId source,
        OrganisationId receiver,
        String channel,
        String topic,
        String urgency,
        boolean anonymous,
        boolean unborn,
        @Nullable String words,
        @Nullable String contact,
        @Nullable Instant receivedAt)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
