package org.familysupport.referral.signals;

import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a signal ends.
 *
 * @param subject whom it turned out to be about; absent when it is rejected
 * @param linkedKind the kind of work it belongs to, when it is linked
 * @param linked that work
 * @param reason code of the list {@code signal-rejection}, when it is rejected
 */
record SignalEnd(
        @Nullable SubjectRef subject,
        @Nullable String linkedKind,
        @Nullable UUID linked,
        @Nullable String reason) {
    static SignalEnd registered(SubjectRef subject) {
        return new SignalEnd(subject, null, null, null);
    }

    static SignalEnd linked(SubjectRef subject, String kind, UUID work) {
        return new SignalEnd(subject, kind, work, null);
    }

    static SignalEnd rejected(String reason) {
        return new SignalEnd(null, null, null, reason);
    }
}
