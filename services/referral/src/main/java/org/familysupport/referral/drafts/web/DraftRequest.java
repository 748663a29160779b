package org.familysupport.referral.drafts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.drafts.Draft;
import org.familysupport.referral.drafts.DraftContent;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What has been written so far; all but the subject may be missing, and is checked when it is sent. */
@Schema(
        name = "ReferralDraftRequest",
        examples =
                "{\"source\": null, \"replaces\": null, \"capacityReason\": null, \"pool\": null, \"recommendation\": null}")
record DraftRequest(
        @NotNull @Valid SubjectRequest subject,

        @Schema(description = "Which organisation under your body is going to ask; your own when absent") @Nullable
        UUID source,

        @Schema(description = "Who is going to be asked") @Size(max = 20) @Nullable
        List<@NotNull UUID> receivers,

        @Schema(description = "Code of the list `need-category`", examples = "early-help") @Size(max = 100) @Nullable
        String category,

        @Schema(description = "Code of the list `referral-priority`", examples = "routine") @Size(max = 100) @Nullable
        String priority,

        @Schema(description = "Code of the list `referral-reason`", examples = "age-stage") @Size(max = 100) @Nullable
        String reasonCode,

        @Schema(description = "Code of the list `purpose-of-use`", examples = "referral") @Size(max = 100) @Nullable
        String purpose,

        @Valid @Nullable LegalBasis legalBasis,

        @Schema(description = "For who will accept") @Size(max = 2000) @Nullable
        String note,

        @Schema(description = "The referral it is going to continue") @Nullable
        UUID replaces,

        @Schema(
                description =
                        "Code of the list `capacity-reason`: why you are going to ask who has no known free place",
                examples = "willing-to-wait")
        @Size(max = 100)
        @Nullable
        String capacityReason,

        @Schema(description = "To whom it is going to stand open, instead of `receivers`") @Nullable
        Pool pool,

        @Schema(description = "The check-up that recommends it") @Valid @Nullable
        Recommended recommendation)
        implements Personal {

    /** To whom it is going to stand open. */
    @Schema(name = "ReferralDraftPool")
    record Pool(
            @Schema(description = "OKTMO code of a place of any level", examples = "50701000")
            @Size(max = 100)
            @Nullable
            String territory,

            @Schema(description = "Code of the list `organisation-type`", examples = "early-help-service")
            @Size(max = 100)
            @Nullable
            String organisationType) {
        static @Nullable Pool of(DraftContent.@Nullable PoolWritten written) {
            return written == null ? null : new Pool(written.territory(), written.organisationType());
        }

        DraftContent.PoolWritten written() {
            return new DraftContent.PoolWritten(territory, organisationType);
        }
    }

    /** The check-up that is going to be named. */
    @Schema(name = "ReferralDraftRecommendation")
    record Recommended(
            @Schema(description = "The day of the check-up") @PlausibleDay @Nullable
            LocalDate checkUpOn,

            @Schema(description = "Of the check-up, where it was made", examples = "ДСП-2026-118")
            @Size(max = 100)
            @Nullable
            String checkUpReference,

            @Schema(description = "Code of the list `service-type`", examples = "speech-therapy")
            @Size(max = 100)
            @Nullable
            String serviceType,

            @Schema(description = "Until when something should be done", examples = "2021-09-30")
            @PlausibleDay
            @Nullable
            LocalDate dueOn)
            implements Personal {
        static @Nullable Recommended of(DraftContent.@Nullable RecommendationWritten written) {
            return written == null
                    ? null
                    : new Recommended(
                            written.checkUpOn(), written.checkUpReference(), written.serviceType(), written.dueOn());
        }

        DraftContent.RecommendationWritten written() {
            return new DraftContent.RecommendationWritten(checkUpOn, checkUpReference, serviceType, dueOn);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** On what data is going to be handed over. */
    @Schema(name = "ReferralDraftLegalBasis")
    record LegalBasis(
            @Schema(description = "Code of the list `legal-basis-kind`", examples = "agreement")
            @Size(max = 100)
            @Nullable
            String kind,

            @Schema(description = "The law, agreement or document", examples = "№ 7 от 12.01.2021")
            @Size(max = 300)
            @Nullable
            String reference)
            implements Personal {
        static @Nullable LegalBasis of(DraftContent written) {
            return written.legalBasis() == null && written.reference() == null
                    ? null
                    : new LegalBasis(written.legalBasis(), written.reference());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** What was written, as it was said: no receivers where it is going to stand open. */
    static DraftRequest of(Draft draft) {
        DraftContent written = draft.content();
        boolean open = written.pool() != null && written.receivers().isEmpty();
        return new DraftRequest(
                new SubjectRequest(
                        draft.subject().kind().code(), draft.subject().id()),
                draft.source().value(),
                open ? null : written.receivers(),
                written.category(),
                written.priority(),
                written.reasonCode(),
                written.purpose(),
                LegalBasis.of(written),
                written.note(),
                written.replaces(),
                written.capacityReason(),
                Pool.of(written.pool()),
                Recommended.of(written.recommendation()));
    }

    /** Who is going to ask: {@code own} unless it says otherwise. */
    OrganisationId source(UUID own) {
        return new OrganisationId(Objects.requireNonNullElse(source, own));
    }

    DraftContent toContent() {
        return new DraftContent(
                receivers == null ? List.of() : receivers,
                category,
                priority,
                reasonCode,
                purpose,
                legalBasis == null ? null : legalBasis.kind(),
                legalBasis == null ? null : legalBasis.reference(),
                note,
                replaces,
                capacityReason,
                pool == null ? null : pool.written(),
                recommendation == null ? null : recommendation.written());
    }

    @Override
    public String toString() {
        return "***";
    }
}
