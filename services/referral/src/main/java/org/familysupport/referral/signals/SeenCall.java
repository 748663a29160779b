package org.familysupport.referral.signals;

import java.util.List;
import java.util.Optional;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A call as one caller may see it.
 *
 * @param knowsSubject whether the caller may know who called, now
 */
public record SeenCall(HotLineCall call, boolean knowsSubject) {
    /** Who called, where the caller may know them. */
    public @Nullable SubjectRef subject() {
        return knowsSubject ? call.subject() : null;
    }

    /** For the audit. */
    List<SubjectRef> about() {
        return Optional.ofNullable(subject()).map(List::of).orElse(List.of());
    }
}
