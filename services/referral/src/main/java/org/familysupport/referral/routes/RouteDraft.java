package org.familysupport.referral.routes;

import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a route when it is opened.
 *
 * @param steps in their order
 * @param sitting the sitting of a consilium that decided it, if one did
 */
public record RouteDraft(
        SubjectRef subject, List<StepDraft> steps, @Nullable UUID sitting) {
    public RouteDraft {
        steps = List.copyOf(steps);
    }
}
