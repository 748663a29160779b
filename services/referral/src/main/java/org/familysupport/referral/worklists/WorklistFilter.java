package org.familysupport.referral.worklists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is absent does not matter.
 *
 * @param status where the referral stands, from the caller's side
 * @param category code of the list {@code need-category}
 * @param priority code of the list {@code referral-priority}
 * @param dueBefore those whose nearest term ends before this day of the region
 */
public record WorklistFilter(
        @Nullable String status,
        @Nullable String category,
        @Nullable String priority,
        @Nullable LocalDate dueBefore) {}
