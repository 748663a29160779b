package org.familysupport.referral.worklists;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.referral.families.Preview;
import org.jspecify.annotations.Nullable;

/**
 * A referral in a worklist, with the term for which it stands there.
 *
 * @param place of the row within its instant, for the next page
 * @param status from the caller's side
 * @param subject null for who is concerned for the region, and of what stands open: they know nobody
 * @param party who was asked, who has it, or whose term it is; null while several are asked
 * @param timer what is waited for; null where no term runs
 * @param rung as who it concerns the caller; null in lists that are not of missed terms
 * @param preview what a receiver may know before it accepts; null after that, and for the source
 */
public record WorklistRow(
        UUID referral,
        UUID place,
        String status,
        @Nullable SubjectRef subject,
        UUID source,
        @Nullable UUID party,
        String category,
        String priority,
        String reason,
        Instant requestedAt,
        @Nullable String timer,
        @Nullable Instant dueAt,
        @Nullable Instant missedAt,
        @Nullable String rung,
        @Nullable Preview preview) {}
