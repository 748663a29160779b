package org.familysupport.referral.signals;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a call when it is taken; codes are checked.
 *
 * @param organisation whose hot line it is
 * @param receiver who handles the signal that an urgent call opens
 * @param subject the family or person that called, where the caller gave it and it is registered
 * @param words what was asked and answered; stays here
 * @param contact how to reach who called; stays here
 * @param takenAt now when absent
 */
public record HotLineCallDraft(
        OrganisationId organisation,
        OrganisationId receiver,
        String channel,
        String topic,
        String urgency,
        String answer,
        boolean anonymous,
        @Nullable SubjectRef subject,
        @Nullable String words,
        @Nullable String contact,
        @Nullable Instant takenAt)
        implements Personal {
    /** The same as a signal. */
    SignalDraft toSignal() {
        return new SignalDraft(
                organisation, receiver, "hot-line", topic, urgency, anonymous, false, words, contact, takenAt);
    }

    @Override
    public String toString() {
        return "***";
    }
}
