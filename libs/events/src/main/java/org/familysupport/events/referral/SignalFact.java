package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to a signal; those of protected topics travel apart, as {@link RestrictedSignalFact}. */
public sealed interface SignalFact extends Fact
        permits SignalReceived, SignalReviewStarted, SignalFirstActionTaken, SignalEnded, RestrictedSignalFact {
    SignalId signal();

    @Override
    default UUID key() {
        return signal().value();
    }
}
