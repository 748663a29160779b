package org.familysupport.referral.accompaniments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.accompaniments.Accompaniment;
import org.familysupport.referral.accompaniments.AccompanimentAct;
import org.familysupport.referral.accompaniments.SeenAccompaniment;
import org.familysupport.referral.handovers.web.SubjectView;
import org.jspecify.annotations.Nullable;

/** An accompaniment as whoever may know the family sees it. */
@Schema(name = "Accompaniment", examples = AccompanimentView.AS_IDENTIFIED)
record AccompanimentView(
        UUID id,
        long version,

        @Schema(
                description =
                        "identified, under-procedure, granted, refused, active, suspended, closed, follow-up or archived",
                examples = "identified")
        String status,

        @Schema(description = "When it got this status") Instant statusSince,

        SubjectView subject,

        @Schema(description = "Code of the list `accompaniment-ground`", examples = "disability")
        String groundCode,

        BasisView legalBasis,

        Instant identifiedAt,

        @Schema(
                description =
                        "Why it is where it is: code of the list `accompaniment-refusal`, `accompaniment-suspension` or `accompaniment-reopening`",
                examples = "inpatient-treatment")
        @Nullable
        String reasonCode,

        @Nullable DecisionView decision,

        @Nullable CuratorView curator,

        @Schema(description = "When to look through the case, next; absent where no day is set, and once it is closed")
        @Nullable
        LocalDate reviewOn,

        @Schema(description = "When somebody looked through it last") @Nullable
        LocalDate reviewedOn,

        @Schema(description = "Code of the list `accompaniment-outcome`", examples = "goals-reached") @Nullable
        String outcomeCode,

        @Nullable Instant closedAt,

        @Schema(description = "When to look how they are, next") @Nullable
        LocalDate followUpOn,

        @Schema(description = "When somebody looked last") @Nullable
        LocalDate followedUpOn,

        @Schema(
                description =
                        "Whether another is open of the same family, by another record of it or of somebody who belongs to it today: the records were linked, or somebody joined the family, when both were open, and one of them has to end")
        boolean besideAnother,

        @Schema(description = "The latest") @Nullable String note,

        @Schema(
                description = "What you may do now: each is a POST to the path of this name under this one",
                examples = "[\"procedure\", \"refusal\"]")
        List<String> allowedActs)
        implements Personal, Versioned {
    /** What an example of the usual case lacks: somebody thought of it a moment ago. */
    static final String AS_IDENTIFIED = """
            {"reasonCode": null, "decision": null, "curator": null, "reviewOn": null, "reviewedOn": null,
             "outcomeCode": null, "closedAt": null, "followUpOn": null, "followedUpOn": null, "besideAnother": false}""";

    /** On what the family's data may be worked with. */
    @Schema(name = "AccompanimentBasis")
    record BasisView(
            @Schema(description = "Code of the list `legal-basis-kind`", examples = "consent")
            String kind,

            String reference)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** What was decided. */
    @Schema(name = "AccompanimentDecision")
    record DecisionView(
            LocalDate on,

            @Schema(description = "Number of its document", examples = "17-с") @Nullable
            String document,

            @Schema(description = "The legal act it rests on") @Nullable
            UUID legalAct,

            @Schema(description = "First day of what was granted") @Nullable
            LocalDate from,

            @Schema(description = "Last day of what was granted") @Nullable
            LocalDate to)
            implements Personal {
        static @Nullable DecisionView of(Accompaniment it) {
            LocalDate on = it.decidedOn();
            return on == null ? null : new DecisionView(on, it.document(), it.legalAct(), it.from(), it.to());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Who leads it. */
    @Schema(name = "AccompanimentCurator")
    record CuratorView(
            @Schema(description = "Id of the specialist") UUID specialist, UUID organisation, Instant since) {
        static @Nullable CuratorView of(Accompaniment it) {
            UUID specialist = it.curator();
            UUID organisation = it.curatorOrganisation();
            Instant since = it.curatorSince();
            return specialist == null || organisation == null || since == null
                    ? null
                    : new CuratorView(specialist, organisation, since);
        }
    }

    static AccompanimentView of(SeenAccompaniment seen) {
        Accompaniment it = seen.accompaniment();
        return new AccompanimentView(
                it.uuid(),
                it.version(),
                it.status().code(),
                it.statusSince(),
                SubjectView.of(it.subject()),
                it.ground(),
                new BasisView(it.basis().kind(), it.basis().reference()),
                it.identifiedAt(),
                it.reason(),
                DecisionView.of(it),
                CuratorView.of(it),
                it.reviewOn(),
                it.reviewedOn(),
                it.outcome(),
                it.closedAt(),
                it.followUpOn(),
                it.followedUpOn(),
                seen.besideAnother(),
                it.note(),
                seen.allowedActs().stream().map(AccompanimentAct::code).toList());
    }

    @Override
    public String toString() {
        return "accompaniment " + id;
    }
}
