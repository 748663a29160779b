package org.familysupport.referral.deadlines.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.referral.EscalationStep;
import org.familysupport.referral.deadlines.DeadlineRuleDraft;
import org.familysupport.referral.deadlines.Ladder;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** What is said of a kind of term. */
@Schema(name = "DeadlineRuleRequest", examples = "{\"territory\": null}")
record DeadlineRuleRequest(
        @Schema(description = "Code of the list `deadline-timer`: what is waited for", examples = "accept-by")
        @NotNull
        @KnownCode("deadline-timer")
        String timer,

        @Schema(description = "Code of the list `need-category`; any where absent")
        @KnownCode("need-category")
        @Nullable
        String category,

        @Schema(description = "Code of the list `referral-priority`; any where absent", examples = "urgent")
        @KnownCode("referral-priority")
        @Nullable
        String priority,

        @Schema(
                description =
                        "OKTMO code of a territory in which the subject lives, of any level; anywhere where absent",
                examples = "50701000")
        @Identifier("oktmo")
        @Nullable
        String territory,

        @Schema(description = "How many", examples = "4") @Min(1) @Max(10_000)
        int amount,

        @Schema(
                description =
                        "Code of the list `deadline-unit`. A term in days begins with the next day and ends with its last; working days and hours are those of the production calendar.",
                examples = "hours")
        @NotNull
        @KnownCode("deadline-unit")
        String unit,

        @Schema(description = "For `accept-by` alone: whether a referral that nobody accepts in time is cancelled")
        @NotNull
        Boolean cancels,

        @Schema(description = "Who is concerned when the term is missed, in order; may be empty")
        @NotNull
        @Size(max = 4)
        List<@NotNull @Valid StepRequest> ladder,

        @Schema(description = "Whether terms that begin from now on follow it", examples = "true") @NotNull
        Boolean inForce) {
    @Schema(name = "EscalationStepRequest")
    record StepRequest(
            @Schema(description = "Code of the list `escalation-rung`", examples = "coordinator")
            @NotNull
            @KnownCode("escalation-rung")
            String rung,

            @Schema(description = "Hours since the end of the term, around the clock", examples = "4")
            @Min(0)
            @Max(10_000)
            int afterHours) {}

    DeadlineRuleDraft toDraft() {
        return new DeadlineRuleDraft(
                timer,
                category,
                priority,
                StoredForm.of("oktmo", territory),
                amount,
                unit,
                cancels,
                new Ladder(ladder.stream()
                        .map(step -> new EscalationStep(step.rung(), step.afterHours()))
                        .toList()),
                inForce);
    }
}
