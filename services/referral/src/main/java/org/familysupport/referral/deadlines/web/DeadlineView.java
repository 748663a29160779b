package org.familysupport.referral.deadlines.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.deadlines.Deadline;
import org.familysupport.referral.deadlines.Ground;
import org.jspecify.annotations.Nullable;

/** A term that runs, and why it ends when it does. */
@Schema(name = "Deadline", examples = "{\"pausedAt\": null, \"missedAt\": null}")
public record DeadlineView(
        @Schema(description = "Code of the list `deadline-timer`: what is waited for", examples = "accept-by")
        String timer,

        @Schema(description = "Who is to act") UUID party,

        @Schema(description = "running, or paused while the help is on hold", examples = "running")
        String state,

        Instant startedAt,

        @Schema(description = "When the term ends; while it is paused, when it would have ended")
        Instant dueAt,

        @Schema(description = "Since when it stands still; what was left is left when it goes on") @Nullable
        Instant pausedAt,

        @Schema(description = "When it was announced as missed; absent as long as it is kept") @Nullable
        Instant missedAt,

        WhyView why) {
    @Schema(name = "DeadlineGround", examples = "{\"territory\": null, \"category\": null}")
    record WhyView(
            @Schema(description = "`GET /api/v1/deadline-rules/{id}`: the most exact rule that fitted when it began")
            UUID rule,

            @Schema(description = "Of the rule, as it was then")
            long ruleVersion,

            @Schema(description = "For which category the rule is; absent: any") @Nullable
            String category,

            @Schema(description = "For which priority; absent: any") @Nullable
            String priority,

            @Schema(description = "Where the subject lives; absent: anywhere") @Nullable
            String territory,

            @Schema(examples = "3") int amount,

            @Schema(
                    description =
                            "Code of the list `deadline-unit`: working days and hours are those of the production calendar",
                    examples = "working-days")
            String unit) {
        static WhyView of(Ground it) {
            return new WhyView(
                    it.rule(), it.version(), it.category(), it.priority(), it.territory(), it.amount(), it.unit());
        }
    }

    /** As others' views hold it. */
    public static DeadlineView of(Deadline it) {
        return new DeadlineView(
                it.timer(),
                it.party(),
                it.state(),
                it.startedAt(),
                it.dueAt(),
                it.pausedAt(),
                it.missedAt(),
                WhyView.of(it.ground()));
    }
}
