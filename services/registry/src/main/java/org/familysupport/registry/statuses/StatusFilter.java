package org.familysupport.registry.statuses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which statuses of one subject are wanted.
 *
 * @param on those held on this day; all there ever were, also by mistake, when absent
 */
public record StatusFilter(@Nullable LocalDate on) {}
