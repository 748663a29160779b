package org.familysupport.referral.worklists;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What a check-up recommended and nobody has begun.
 *
 * @param target who has accepted it, also where it has given it up since; null where nobody has
 * @param lacking what is waited for: {@code acceptance}, also anew, or {@code start} once it is overdue
 * @param asSource whether the caller's organisation recommended it; else it is responsible for the person
 */
public record RecommendationDue(
        UUID referral,
        String status,
        SubjectRef subject,
        UUID source,
        @Nullable UUID target,
        String category,
        String serviceType,
        LocalDate checkUpOn,
        LocalDate dueOn,
        String lacking,
        boolean asSource) {}
