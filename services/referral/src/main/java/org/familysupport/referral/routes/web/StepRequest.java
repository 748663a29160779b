package org.familysupport.referral.routes.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.routes.StepDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** A step of a route as it is planned. */
@Schema(name = "RouteStepRequest")
public record StepRequest(
        @Schema(description = "Of the agency: code of the list `sector`", examples = "education")
        @NotNull
        @KnownCode("sector")
        String sector,

        @Schema(
                description =
                        "Who is responsible for it: an organisation of the directory; any of the sector may do it when absent")
        @Nullable
        UUID organisation,

        @Schema(description = "Code of the list `service-type`", examples = "speech-therapy")
        @NotNull
        @KnownCode("service-type")
        String serviceType,

        @Schema(description = "Until when; absent without a term") @PlausibleDay @Nullable
        LocalDate dueOn) {
    public StepDraft toDraft() {
        return new StepDraft(
                sector, organisation == null ? null : new OrganisationId(organisation), serviceType, dueOn, null);
    }
}
