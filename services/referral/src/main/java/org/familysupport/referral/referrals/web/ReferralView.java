package org.familysupport.referral.referrals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.deadlines.web.DeadlineView;
import org.familysupport.referral.handovers.web.PreviewView;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.referrals.Output;
import org.familysupport.referral.referrals.Recommendation;
import org.familysupport.referral.referrals.Referral;
import org.familysupport.referral.referrals.ReferralAct;
import org.familysupport.referral.referrals.ReferralTask;
import org.familysupport.referral.referrals.SeenReferral;
import org.jspecify.annotations.Nullable;

/** A referral as one side of it may see it; what may not be seen is left out and named. */
@Schema(name = "Referral", examples = ReferralView.AS_SENT)
record ReferralView(
        UUID id,

        @Schema(description = "For the source the referral's, for a receiver that of its own task")
        long version,

        @Schema(
                description =
                        "requested, accepted, rejected, in-progress, on-hold, completed, failed, cancelled or entered-in-error; for a receiver that of its own task",
                examples = "requested")
        String status,

        SubjectView subject,
        @Schema(description = "Who asks") UUID source,

        @Schema(description = "Who has it; for a receiver itself") @Nullable
        UUID target,

        @Schema(description = "Code of the list `need-category`")
        String category,

        @Schema(description = "Code of the list `referral-priority`")
        String priority,

        @Schema(description = "Code of the list `referral-reason`")
        String reasonCode,

        @Schema(description = "Code of the list `purpose-of-use`")
        String purpose,

        LegalBasisView legalBasis,

        @Schema(description = "For who accepts") @Nullable String note,

        @Schema(description = "The referral it continues") @Nullable
        UUID replaces,

        @Schema(description = "The check-up that recommends it; absent where none does") @Nullable
        RecommendationView recommendation,

        Instant requestedAt,

        @Schema(description = "For the source every receiver's, for a receiver its own alone")
        List<TaskView> tasks,

        @Schema(description = "The latest services given within it; for the source")
        List<OutputView> outputs,

        @Schema(
                description =
                        "Terms that run or stand still: for the source every receiver's, for a receiver its own alone")
        List<DeadlineView> deadlines,

        @Schema(description = "What a receiver may know of the subject before it accepts; no names, no addresses")
        @Nullable
        PreviewView preview,

        @Schema(description = "What you may do now: each is a POST to the path of this name under this one")
        List<String> allowedActs,

        @Schema(description = "Names of the fields left out because the caller may not see them")
        List<String> redactedFields)
        implements Personal {
    /** What an example of the usual case lacks or has: sent a moment ago, seen by the source. */
    static final String AS_SENT = """
            {"target": null, "replaces": null, "recommendation": null, "outputs": [], "preview": null, "allowedActs": ["cancellation"]}""";

    @Schema(name = "LegalBasis")
    record LegalBasisView(
            @Schema(description = "Code of the list `legal-basis-kind`")
            String kind,

            @Schema(examples = "№ 7 от 12.01.2021") @Nullable
            String reference)
            implements Personal {
        @Override
        public String toString() {
            return kind;
        }
    }

    @Schema(name = "Recommendation")
    record RecommendationView(
            LocalDate checkUpOn,

            @Schema(description = "Of the check-up, where it was made", examples = "ДСП-2026-118") @Nullable
            String checkUpReference,

            @Schema(description = "What is recommended: code of the list `service-type`")
            String serviceType,

            @Schema(description = "Until when something should be done", examples = "2021-09-30")
            LocalDate dueOn)
            implements Personal {
        static @Nullable RecommendationView of(@Nullable Recommendation it, boolean open) {
            return it == null
                    ? null
                    : new RecommendationView(
                            it.checkUpOn(), open ? it.reference() : null, it.serviceType(), it.actBy());
        }

        @Override
        public String toString() {
            return serviceType;
        }
    }

    @Schema(
            name = "ReferralTask",
            examples =
                    "{\"acceptedAt\": null, \"startedAt\": null, \"endedAt\": null, \"reasonCode\": null, \"outcome\": null, \"note\": null}")
    record TaskView(
            @Schema(description = "Who was asked") UUID receiver,
            @Schema(examples = "requested") String status,
            @Schema(description = "When it got this status") Instant since,
            @Nullable Instant acceptedAt,

            @Schema(description = "First contact") @Nullable Instant startedAt,

            @Nullable Instant endedAt,

            @Schema(description = "Code of the list `status-reason`") @Nullable
            String reasonCode,

            @Schema(description = "Code of the list `referral-outcome`") @Nullable
            String outcome,

            @Nullable String note)
            implements Personal {
        static TaskView of(ReferralTask it) {
            return new TaskView(
                    it.receiver().value(),
                    it.status().code(),
                    it.statusSince(),
                    it.acceptedAt(),
                    it.startedAt(),
                    it.endedAt(),
                    it.reason(),
                    it.outcome(),
                    it.note());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "ReferralOutput")
    record OutputView(
            @Schema(description = "`GET /api/v1/deliveries/{id}` of service-delivery")
            UUID delivery,

            @Schema(description = "Who gave it") UUID organisation,

            @Schema(description = "Code of the list `service-type`")
            String serviceType,

            @Schema(description = "The day of the service") LocalDate date) {
        static OutputView of(Output it) {
            return new OutputView(it.delivery().value(), it.organisation().value(), it.serviceType(), it.date());
        }
    }

    static ReferralView of(SeenReferral seen, Instant now) {
        Referral it = seen.referral();
        OrganisationId target = seen.target();
        boolean open = seen.asSource() || seen.own().stream().anyMatch(task -> task.mayRead(now));
        boolean asked = !seen.asSource() && seen.own().stream().anyMatch(ReferralTask::asked);
        return new ReferralView(
                it.uuid(),
                seen.version(),
                seen.status().code(),
                SubjectView.of(it.subject()),
                it.source().value(),
                target == null ? null : target.value(),
                it.category(),
                it.priority(),
                it.reason(),
                it.purpose(),
                new LegalBasisView(
                        it.legalBasis().kind(), open ? it.legalBasis().reference() : null),
                open ? it.note() : null,
                it.replaces() == null ? null : it.replaces().value(),
                RecommendationView.of(it.recommendation(), open),
                it.requestedAt(),
                seen.tasks().stream().map(TaskView::of).toList(),
                seen.outputs().stream().map(OutputView::of).toList(),
                seen.deadlines().stream().map(DeadlineView::of).toList(),
                asked ? PreviewView.of(seen.preview()) : null,
                seen.allowedActs().stream().map(ReferralAct::code).toList(),
                redacted(it, open));
    }

    private static List<String> redacted(Referral it, boolean open) {
        if (open) {
            return List.of();
        }
        return it.recommendation() == null
                ? List.of("note", "legalBasis.reference")
                : List.of("note", "legalBasis.reference", "recommendation.checkUpReference");
    }

    @Override
    public String toString() {
        return "referral " + id;
    }
}
