package org.familysupport.referral.carers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an adult has attended of a course.
 *
 * @param title of the course
 * @param of how many sessions the course has
 * @param sessions how many so far
 * @param completedOn the day on which it was completed
 */
public record Attendance(
        UUID course,
        String title,
        int of,
        int sessions,
        @Nullable LocalDate completedOn) {}
