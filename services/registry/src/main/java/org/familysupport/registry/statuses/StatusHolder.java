package org.familysupport.registry.statuses;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a status on a day.
 *
 * @param status the status as it was entered; absent of a derived one
 * @param from its first day; absent of a derived one
 * @param to its last day; absent while none is set
 */
public record StatusHolder(
        SubjectRef subject,
        @Nullable UUID status,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
