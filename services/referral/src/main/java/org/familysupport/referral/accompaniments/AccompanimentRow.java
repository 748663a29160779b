package org.familysupport.referral.accompaniments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AccompanimentId;
import org.jspecify.annotations.Nullable;

/**
 * An accompaniment in a list.
 *
 * @param to last day of what was granted
 * @param followUpOn when to look how they are, next
 * @param reviewOn when to look through the case, next
 * @param besideAnother whether it is open, and another of the same family too
 */
public record AccompanimentRow(
        AccompanimentId id,
        long version,
        SubjectRef subject,
        String ground,
        AccompanimentStatus status,
        Instant statusSince,
        Instant identifiedAt,
        @Nullable UUID curator,
        @Nullable LocalDate to,
        @Nullable LocalDate followUpOn,
        @Nullable LocalDate reviewOn,
        boolean besideAnother) {}
