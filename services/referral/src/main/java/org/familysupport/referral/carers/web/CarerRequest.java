package org.familysupport.referral.carers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.carers.CarerDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What is said of a candidate who applies. */
@Schema(name = "CarerRequest", examples = "{\"organisation\": null}")
record CarerRequest(
        @Schema(description = "The candidate, of age, whom you must know in full") @NotNull
        UUID person,

        @Schema(description = "The other adults of the household, of age, whom you must know") @NotNull @Size(max = 20)
        List<@NotNull UUID> adults,

        @Schema(
                description =
                        "Of guardianship, which leads; your organisation when absent, else one for which you stand")
        @Nullable
        UUID organisation,

        @Schema(description = "Code of the list `carer-form`", examples = "foster-care")
        @NotNull
        @KnownCode("carer-form")
        String form,

        @NotNull @PlausibleDay LocalDate appliedOn) {
    CarerDraft toDraft(UUID own) {
        return new CarerDraft(
                new PersonId(person),
                adults.stream().map(PersonId::new).toList(),
                new OrganisationId(Objects.requireNonNullElse(organisation, own)),
                form,
                appliedOn);
    }
}
