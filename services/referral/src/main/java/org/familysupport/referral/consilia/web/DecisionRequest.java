package org.familysupport.referral.consilia.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.consilia.DecisionDraft;
import org.familysupport.referral.referrals.DecidedReferral;
import org.familysupport.referral.referrals.LegalBasis;
import org.familysupport.referral.routes.StepDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What an adopted line of the agenda puts under way. */
@Schema(name = "SittingDecisionRequest")
record DecisionRequest(
        @Schema(description = "Place of the line of the agenda, beginning at 1", examples = "1") @NotNull
        Integer item,

        @Schema(description = "Plans that are asked for") @Size(max = 20) @Nullable
        List<@NotNull @Valid PlanRequestView> plans,

        @Schema(description = "Steps of the route that is opened, in their order; none opens none")
        @Size(max = 50)
        @Nullable
        List<@NotNull @Valid DecidedStepRequest> steps,

        @Schema(description = "Help that is asked for, about whom the line is") @Size(max = 20) @Nullable
        List<@NotNull @Valid DecidedReferralRequest> referrals)
        implements Personal {
    /** A plan that is asked for. */
    @Schema(name = "SittingPlanRequest")
    record PlanRequestView(
            @Schema(description = "Code of the list `plan-kind`", examples = "rehabilitation-card")
            @NotNull
            @KnownCode("plan-kind")
            String kind,

            @Schema(description = "Who is to make it") @NotNull
            UUID organisation) {}

    /** A step of the route. */
    @Schema(name = "SittingStepRequest")
    record DecidedStepRequest(
            @Schema(description = "Of the agency: code of the list `sector`", examples = "education")
            @NotNull
            @KnownCode("sector")
            String sector,

            @Schema(description = "Who is responsible for it; any of the sector may do it when absent") @Nullable
            UUID organisation,

            @Schema(description = "Code of the list `service-type`", examples = "speech-therapy")
            @NotNull
            @KnownCode("service-type")
            String serviceType,

            @Schema(description = "Until when") @PlausibleDay @Nullable
            LocalDate dueOn,

            @Schema(
                    description = "Place, beginning at 1, of the referral of this decision by which it is asked for",
                    examples = "1")
            @Nullable
            Integer referral) {
        DecisionDraft.DecidedStep toStep() {
            OrganisationId by = organisation == null ? null : new OrganisationId(organisation);
            return new DecisionDraft.DecidedStep(new StepDraft(sector, by, serviceType, dueOn, null), referral);
        }
    }

    /** Help that is asked for. */
    @Schema(name = "SittingReferralRequest")
    record DecidedReferralRequest(
            @Schema(description = "Who is asked; the first to accept has it") @NotNull @Size(min = 1, max = 20)
            List<@NotNull UUID> receivers,

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

            @Schema(description = "Code of the list `purpose-of-use`", examples = "service-delivery")
            @NotNull
            @KnownCode("purpose-of-use")
            String purpose,

            @NotNull @Valid BasisRequest legalBasis,

            @Schema(description = "It leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
            String note)
            implements Personal {
        DecidedReferral toReferral() {
            return new DecidedReferral(
                    receivers.stream().map(OrganisationId::new).toList(),
                    category,
                    priority,
                    reasonCode,
                    purpose,
                    new LegalBasis(legalBasis.kind(), legalBasis.reference().strip()),
                    note);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** On what data may be handed over. */
    @Schema(name = "SittingBasisRequest")
    record BasisRequest(
            @Schema(description = "Code of the list `legal-basis-kind`", examples = "agreement")
            @NotNull
            @KnownCode("legal-basis-kind")
            String kind,

            @NotNull @Size(min = 1, max = 200) String reference)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    DecisionDraft toDraft() {
        return new DecisionDraft(
                item,
                plans == null
                        ? List.of()
                        : plans.stream()
                                .map(it -> new DecisionDraft.PlanAsked(it.kind(), it.organisation()))
                                .toList(),
                steps == null
                        ? List.of()
                        : steps.stream().map(DecidedStepRequest::toStep).toList(),
                referrals == null
                        ? List.of()
                        : referrals.stream()
                                .map(DecidedReferralRequest::toReferral)
                                .toList());
    }

    @Override
    public String toString() {
        return "***";
    }
}
