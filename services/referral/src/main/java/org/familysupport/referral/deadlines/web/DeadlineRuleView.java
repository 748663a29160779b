package org.familysupport.referral.deadlines.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.deadlines.DeadlineRuleRecord;
import org.jspecify.annotations.Nullable;

/** A rule about terms, as everyone may see it. */
@Schema(name = "DeadlineRule", examples = "{\"territory\": null}")
record DeadlineRuleView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "Code of the list `deadline-timer`", examples = "accept-by")
        String timer,

        @Schema(description = "For which category; any where absent") @Nullable
        String category,

        @Schema(description = "For which priority; any where absent", examples = "urgent") @Nullable
        String priority,

        @Schema(description = "OKTMO code of where the subject lives; anywhere where absent", examples = "50701000")
        @Nullable
        String territory,

        @Schema(examples = "4") int amount,

        @Schema(description = "Code of the list `deadline-unit`", examples = "hours")
        String unit,

        @Schema(description = "Whether a referral that nobody accepts in time is cancelled")
        boolean cancels,

        List<StepView> ladder,

        @Schema(description = "Whether terms that begin from now on follow it", examples = "true")
        boolean inForce)
        implements Versioned {
    @Schema(name = "EscalationStep")
    record StepView(
            @Schema(description = "Code of the list `escalation-rung`", examples = "coordinator")
            String rung,

            @Schema(description = "Hours since the end of the term", examples = "4")
            int afterHours) {}

    static DeadlineRuleView of(DeadlineRuleRecord it) {
        return new DeadlineRuleView(
                it.uuid(),
                it.version(),
                it.timer(),
                it.category(),
                it.priority(),
                it.territory(),
                it.amount(),
                it.unit(),
                it.cancels(),
                it.ladder().steps().stream()
                        .map(step -> new StepView(step.rung(), step.afterHours()))
                        .toList(),
                it.inForce());
    }
}
