package org.familysupport.referral.referrals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.consents.ConsentLimits;
import org.familysupport.referral.deadlines.web.DeadlineView;
import org.familysupport.referral.handovers.web.PreviewView;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.referrals.Output;
import org.familysupport.referral.referrals.Receipt;
import org.familysupport.referral.referrals.Recommendation;
import org.familysupport.referral.referrals.Referral;
import org.familysupport.referral.referrals.ReferralAct;
import org.familysupport.referral.referrals.ReferralTask;
import org.familysupport.referral.referrals.SeenReferral;
import org.jspecify.annotations.Nullable;

/** A referral as one side of it may see it; what may not be seen is left out and named. */
@Schema(name = "Referral", examples = ReferralView.AS_SENT)
public record ReferralView(
        UUID id,

        @Schema(description = "For the source the referral's, for a receiver that of its own task")
        long version,

        @Schema(
                description =
                        "requested, accepted, rejected, in-progress, on-hold, completed, failed, cancelled or entered-in-error; for a receiver that of its own task",
                examples = "requested")
        String status,

        @Schema(description = "How it stands beside that: code of the list `business-status`", examples = "waitlisted")
        @Nullable
        String businessStatus,

        @Schema(description = "`fulfill`: to help; `return`: to take the family back", examples = "fulfill")
        String code,

        @Schema(description = "Absent as long as you stand on no side of it") @Nullable
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

        @Schema(description = "What who accepts may know; absent where it does not rest on a consent") @Nullable
        ConsentView consent,

        @Schema(description = "For who accepts") @Nullable String note,

        @Schema(description = "The referral it continues") @Nullable
        UUID replaces,

        @Schema(description = "Code of the list `capacity-reason`: why it was sent without a known free place")
        @Nullable
        String capacityReason,

        @Schema(description = "The referral whose receivers are asked no longer since this") @Nullable
        UUID redirects,

        @Schema(description = "The referral by which the help has failed, or which is given back by this") @Nullable
        UUID partOf,

        @Schema(description = "To whom it stands, or stood, open, where nobody was asked by name") @Nullable
        PoolView pool,

        @Schema(description = "The check-up that recommends it; absent where none does") @Nullable
        RecommendationView recommendation,

        Instant requestedAt,

        @Schema(description = "When this help was asked for at first, by this or by the one it redirects or renews")
        Instant firstRequestedAt,

        @Schema(description = "When the source took note of how it ended; absent as long as it has not") @Nullable
        Instant settledAt,

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
        implements Personal, Versioned {
    /** What an example of the usual case lacks or has: sent a moment ago, seen by the source. */
    static final String AS_SENT = """
            {"businessStatus": null, "target": null, "consent": null, "replaces": null, "capacityReason": null, "redirects": null, "partOf": null, "pool": null, "recommendation": null, "settledAt": null, "outputs": [], "preview": null, "allowedActs": ["cancellation"]}""";

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

    /** As much as a consent opens. */
    @Schema(name = "ReferralConsent")
    record ConsentView(
            @Schema(description = "Codes of the list `data-class`", examples = "[\"identity\", \"schedule\"]")
            List<String> dataClasses,

            @Schema(
                    description = "Codes of the list `purpose-of-use`: a call for another finds nothing",
                    examples = "[\"referral\", \"service-delivery\"]")
            List<String> purposes) {
        static @Nullable ConsentView of(@Nullable ConsentLimits it) {
            return it == null ? null : new ConsentView(it.dataClasses(), it.purposes());
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
                    "{\"businessStatus\": null, \"receivedAt\": null, \"openedAt\": null, \"acceptedAt\": null, \"startedAt\": null, \"endedAt\": null, \"reasonCode\": null, \"outcome\": null, \"note\": null}")
    record TaskView(
            @Schema(description = "Who was asked") UUID receiver,
            @Schema(examples = "requested") String status,

            @Schema(description = "Code of the list `business-status`", examples = "waitlisted") @Nullable
            String businessStatus,

            @Schema(description = "When it got this status") Instant since,

            @Schema(description = "When it first stood in a list that was shown to the receiver; for the source")
            @Nullable
            Instant receivedAt,

            @Schema(description = "When somebody of the receiver first read it or acted on it; for the source")
            @Nullable
            Instant openedAt,

            @Nullable Instant acceptedAt,

            @Schema(description = "First contact") @Nullable Instant startedAt,

            @Nullable Instant endedAt,

            @Schema(description = "Code of the list `status-reason`") @Nullable
            String reasonCode,

            @Schema(description = "Code of the list `referral-outcome`") @Nullable
            String outcome,

            @Nullable String note)
            implements Personal {
        static TaskView of(ReferralTask it, SeenReferral seen) {
            Receipt receipt = seen.asSource() ? seen.receiptOf(it) : Receipt.NONE;
            return new TaskView(
                    it.receiver().value(),
                    it.status().code(),
                    it.businessStatus(),
                    it.statusSince(),
                    receipt.received(),
                    receipt.opened(),
                    it.acceptedAt(),
                    it.startedAt(),
                    it.endedAt(),
                    it.reason(),
                    it.outcome(),
                    seen.noteOf(it));
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

    /** As a caller sees it from its seats. */
    public static ReferralView of(SeenReferral seen, Instant now) {
        Referral it = seen.referral();
        OrganisationId target = seen.target();
        boolean open = seen.asSource() || seen.own().stream().anyMatch(task -> task.mayRead(now));
        boolean asked = !seen.asSource()
                && (seen.own().stream().anyMatch(ReferralTask::asked) || (!seen.onASide() && !seen.forRegion()));
        return new ReferralView(
                it.uuid(),
                seen.version(),
                seen.status().code(),
                seen.businessStatus(),
                it.returning() ? "return" : "fulfill",
                seen.onASide() ? SubjectView.of(it.subject()) : null,
                it.source().value(),
                target == null ? null : target.value(),
                it.category(),
                it.priority(),
                it.reason(),
                it.purpose(),
                new LegalBasisView(
                        it.legalBasis().kind(), open ? it.legalBasis().reference() : null),
                ConsentView.of(it.limits()),
                open ? it.note() : null,
                value(it.replaces()),
                it.capacityReason(),
                value(it.redirects()),
                value(it.partOf()),
                PoolView.of(it.pool()),
                RecommendationView.of(it.recommendation(), open),
                it.requestedAt(),
                it.firstRequestedAt(),
                it.settledAt(),
                seen.tasks().stream().map(task -> TaskView.of(task, seen)).toList(),
                seen.outputs().stream().map(OutputView::of).toList(),
                seen.deadlines().stream().map(DeadlineView::of).toList(),
                asked ? PreviewView.of(seen.preview()) : null,
                seen.allowedActs().stream().map(ReferralAct::code).toList(),
                redacted(seen, open));
    }

    private static @Nullable UUID value(@Nullable ReferralId id) {
        return id == null ? null : id.value();
    }

    private static List<String> redacted(SeenReferral seen, boolean open) {
        if (open) {
            return List.of();
        }
        List<String> fields = new ArrayList<>(List.of("note", "legalBasis.reference"));
        if (!seen.onASide()) {
            fields.addFirst("subject");
        }
        if (seen.referral().recommendation() != null) {
            fields.add("recommendation.checkUpReference");
        }
        return fields;
    }

    @Override
    public String toString() {
        return "referral " + id;
    }
}
