package org.familysupport.referral.consilia.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.consilia.ConsiliumDraft;
import org.jspecify.annotations.Nullable;

/** What is said of a consilium when it is formed. */
@Schema(name = "ConsiliumRequest", examples = "{\"organisation\": null}")
record ConsiliumRequest(
        @Schema(description = "Its secretariat; your organisation when absent, else one for which you stand") @Nullable
        UUID organisation,

        @Schema(description = "What it is called", examples = "Городской межведомственный консилиум")
        @NotNull
        @Size(min = 1, max = 200)
        String title,

        @Schema(description = "Number of the document by which it works", examples = "Положение № 12")
        @NotNull
        @Size(min = 1, max = 100)
        String regulation,

        @Schema(description = "The legal act or agreement it rests on, where the registry has it") @Nullable
        UUID legalAct,

        @Schema(description = "How many of its members, in percent, must be present", examples = "50")
        @NotNull
        @Min(value = 1, message = "rule:OUT_OF_RANGE")
        @Max(value = 100, message = "rule:OUT_OF_RANGE")
        Integer quorumPercent,

        @Schema(description = "When it sits, in words", examples = "второй вторник месяца")
        @Size(min = 1, max = 500)
        @Nullable
        String schedule,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid MemberRequest> members) {
    ConsiliumDraft toDraft(UUID own) {
        return new ConsiliumDraft(
                new OrganisationId(Objects.requireNonNullElse(organisation, own)),
                title,
                regulation,
                legalAct == null ? null : new AgreementId(legalAct),
                quorumPercent,
                schedule,
                members.stream().map(MemberRequest::toDraft).toList());
    }
}
