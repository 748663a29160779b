package org.familysupport.referral.worklists;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.referral.families.Preview;
import org.jspecify.annotations.Nullable;

/**
 * A referral in a worklist, with the term for which it stands there, or a transfer that waits for an answer.
 *
 * @param referral null for a transfer
 * @param transfer null for a referral
 * @param place of the row within its instant, for the next page
 * @param status from the caller's side
 * @param subject null for who is concerned for the region, and of what stands open: they know nobody
 * @param party who was asked, who has it, or whose term it is; null while several are asked
 * @param category null for a transfer
 * @param priority null for a transfer
 * @param programme for which responsibility is handed over; null for a referral
 * @param timer what is waited for; null where no term runs
 * @param rung as who it concerns the caller; null in lists that are not of missed terms
 * @param preview what a receiver may know before it accepts; null after that, and for the source
 */
public record WorklistRow(
        @Nullable UUID referral,
        @Nullable UUID transfer,
        UUID place,
        String status,
        @Nullable SubjectRef subject,
        UUID source,
        @Nullable UUID party,
        @Nullable String category,
        @Nullable String priority,
        @Nullable String programme,
        String reason,
        Instant requestedAt,
        @Nullable String timer,
        @Nullable Instant dueAt,
        @Nullable Instant missedAt,
        @Nullable String rung,
        @Nullable Preview preview) {}
