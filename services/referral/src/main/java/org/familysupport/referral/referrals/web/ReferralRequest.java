package org.familysupport.referral.referrals.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.referral.referrals.LegalBasis;
import org.familysupport.referral.referrals.Recommendation;
import org.familysupport.referral.referrals.ReferralDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** What is said of a referral when it is sent; the room of drafts makes it of what was written before. */
@Schema(
        name = "ReferralRequest",
        examples =
                "{\"id\": null, \"source\": null, \"replaces\": null, \"capacityReason\": null, \"pool\": null, \"recommendation\": null}")
@Possible
public record ReferralRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @NotNull @Valid SubjectRequest subject,

        @Schema(description = "Which organisation under your body asks; your own when absent") @Nullable
        UUID source,

        @Schema(description = "Who is asked: active organisations of the directory. The first to accept has it.")
        @Size(min = 1, max = 20)
        @Nullable
        List<@NotNull UUID> receivers,

        @Schema(
                description =
                        "To whom it stands open, instead of `receivers`: each organisation of that kind and place sees what a receiver may know before it accepts, without the subject's id, and the first to claim it has it")
        @Valid
        @Nullable
        PoolRequest pool,

        @Schema(description = "Code of the list `need-category`", examples = "early-help")
        @NotNull
        @KnownCode("need-category")
        String category,

        @Schema(description = "Code of the list `referral-priority`", examples = "routine")
        @NotNull
        @KnownCode("referral-priority")
        String priority,

        @Schema(description = "Code of the list `referral-reason`", examples = "age-stage")
        @NotNull
        @KnownCode("referral-reason")
        String reasonCode,

        @Schema(
                description =
                        "Code of the list `purpose-of-use`: what the data is handed over for; one that your token allows",
                examples = "referral")
        @NotNull
        @KnownCode("purpose-of-use")
        String purpose,

        @NotNull @Valid LegalBasisRequest legalBasis,

        @Schema(description = "For who accepts; it is shown to nobody before and leaves this service in no event")
        @Size(min = 1, max = 2000)
        @Nullable
        String note,

        @Schema(
                description =
                        "The referral it continues, which you sent or received, or took over with the responsibility")
        @Nullable
        UUID replaces,

        @Schema(
                description =
                        "Code of the list `capacity-reason`: why you ask who has no free place by its own word, or has not verified its places within 24 hours; needed for such receivers alone. Who publishes no offer of this category needs none.")
        @KnownCode("capacity-reason")
        @Nullable
        String capacityReason,

        @Schema(description = "That a check-up recommends it; for organisations of health, about a person")
        @Valid
        @Nullable
        RecommendationRequest recommendation)
        implements Personal, Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return PoolRequest.insteadOf(receivers, pool);
    }

    /** On what data may be handed over. */
    @Schema(name = "LegalBasisRequest")
    record LegalBasisRequest(
            @Schema(description = "Code of the list `legal-basis-kind`", examples = "agreement")
            @NotNull
            @KnownCode("legal-basis-kind")
            String kind,

            @Schema(
                    description =
                            "The law, agreement or document. Of a consent its id in the registry: one that was given about the subject or somebody of the family, is in force, is for this `purpose` and names every receiver, by itself or by its sector; who is responsible for the subject needs no naming, and a pool names nobody. One just given is waited for, up to 2 seconds unless the region sets another time. Its end stops the referral: it pauses if somebody has it, else it is cancelled; all access by it closes.",
                    examples = "№ 7 от 12.01.2021")
            @NotBlank
            @Size(max = 300)
            String reference)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** The check-up that recommends it. */
    @Schema(name = "RecommendationRequest")
    record RecommendationRequest(
            @Schema(description = "The day of the check-up") @NotNull @PlausibleDay
            LocalDate checkUpOn,

            @Schema(description = "Of the check-up, where it was made", examples = "ДСП-2026-118")
            @Size(min = 1, max = 100)
            @Nullable
            String checkUpReference,

            @Schema(description = "What is recommended: code of the list `service-type`", examples = "speech-therapy")
            @NotNull
            @KnownCode("service-type")
            String serviceType,

            @Schema(description = "Until when something should be done", examples = "2021-09-30") @NotNull @PlausibleDay
            LocalDate dueOn)
            implements Personal {
        Recommendation toRecommendation() {
            return new Recommendation(checkUpOn, checkUpReference, serviceType, dueOn);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** The draft, sent by {@code own} unless it says otherwise. */
    public ReferralDraft toDraft(UUID own) {
        return new ReferralDraft(
                id == null ? null : new ReferralId(id),
                subject.toRef(),
                new OrganisationId(Objects.requireNonNullElse(source, own)),
                receivers == null
                        ? List.of()
                        : receivers.stream().map(OrganisationId::new).toList(),
                category,
                priority,
                reasonCode,
                purpose,
                new LegalBasis(legalBasis.kind(), legalBasis.reference().strip()),
                note,
                replaces == null ? null : new ReferralId(replaces),
                capacityReason,
                pool == null ? null : pool.toPool(),
                recommendation == null ? null : recommendation.toRecommendation());
    }

    @Override
    public String toString() {
        return "***";
    }
}
