package org.familysupport.referral.relinquishments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.relinquishments.CaseStep;
import org.familysupport.referral.relinquishments.Relinquishment;
import org.familysupport.referral.relinquishments.RelinquishmentAct;
import org.familysupport.referral.relinquishments.SeenRelinquishment;
import org.familysupport.referral.relinquishments.TeamMember;
import org.jspecify.annotations.Nullable;

/** A case as its team sees it. */
@Schema(name = "Relinquishment", examples = RelinquishmentView.AS_OPENED)
record RelinquishmentView(
        UUID id,
        long version,

        @Schema(description = "open, born, decided or closed", examples = "open")
        String status,

        @Schema(description = "The woman") UUID person,

        @Schema(description = "Weeks of pregnancy on the day it was opened", examples = "31") @Nullable
        Integer weeks,

        @Nullable LocalDate bornOn,

        @Schema(description = "Where she is or was looked after") @Nullable
        UUID unit,

        @Schema(description = "The signal by which it came to be known") @Nullable
        UUID signal,

        @Schema(examples = "Просит не сообщать родным") @Nullable
        String note,

        Instant openedAt,
        List<MemberView> team,

        @Schema(description = "What was done, in the order in which it was noted")
        List<StepView> steps,

        @Schema(description = "Code of the list `relinquishment-outcome`", examples = "kept") @Nullable
        String outcomeCode,

        @Nullable LocalDate decidedOn,
        @Nullable Instant closedAt,

        @Schema(
                description = "What you may do now: each is a POST to the path of this name under this one",
                examples = "[\"team-members\", \"team-departures\", \"steps\", \"birth\", \"outcome\"]")
        List<String> allowedActs)
        implements Personal, Versioned {
    /** What an example of the usual case lacks. */
    static final String AS_OPENED = """
            {"bornOn": null, "signal": null, "outcomeCode": null, "decidedOn": null, "closedAt": null}""";

    @Schema(name = "RelinquishmentTeamMember", examples = "{\"worker\": null}")
    record MemberView(
            UUID organisation,

            @Schema(description = "One worker of it alone; absent for all who work there with families") @Nullable
            String worker) {
        static MemberView of(TeamMember it) {
            return new MemberView(it.organisation(), it.worker());
        }
    }

    @Schema(name = "RelinquishmentStep")
    record StepView(
            @Schema(description = "Code of the list `relinquishment-step`", examples = "psychologist")
            String stepCode,

            LocalDate on,
            @Schema(description = "Who did it") UUID organisation,

            @Schema(examples = "Попросила встретиться ещё раз") @Nullable
            String note)
            implements Personal {
        static StepView of(CaseStep it) {
            return new StepView(it.step(), it.doneOn(), it.organisation(), it.note());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static RelinquishmentView of(SeenRelinquishment seen) {
        Relinquishment it = seen.relinquishment();
        return new RelinquishmentView(
                it.uuid(),
                it.version(),
                it.status().code(),
                it.person().value(),
                it.weeks(),
                it.bornOn(),
                it.unit(),
                it.signal(),
                it.note(),
                it.createdAt(),
                it.team().stream().map(MemberView::of).toList(),
                it.steps().stream().map(StepView::of).toList(),
                it.outcome(),
                it.decidedOn(),
                it.closedAt(),
                seen.allowedActs().stream().map(RelinquishmentAct::code).toList());
    }

    @Override
    public String toString() {
        return "case " + id;
    }
}
