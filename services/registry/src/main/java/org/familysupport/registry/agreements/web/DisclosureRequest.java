package org.familysupport.registry.agreements.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectRef;
import org.familysupport.registry.agreements.DisclosureDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** Who shall know whom under an agreement. */
@Schema(name = "DisclosureRequest")
record DisclosureRequest(
        @Schema(description = "`family` or `person`", examples = "family") @NotNull @Pattern(regexp = "family|person")
        String subjectKind,

        @Schema(description = "Id of the family or person") @NotNull
        UUID subject,

        @Schema(description = "Who shall know: a party, or an organisation under one") @NotNull
        UUID organisation,

        @Schema(
                description = "Codes of the list `purpose-of-use`; all that were agreed when absent",
                examples = "[\"referral\"]")
        @Size(max = 20)
        @Nullable
        List<@NotNull @KnownCode("purpose-of-use") String> purposes,

        @Schema(
                description = "Codes of the list `data-class`; all that were agreed when absent",
                examples = "[\"identity\"]")
        @Size(max = 50)
        @Nullable
        List<@NotNull @KnownCode("data-class") String> dataClasses,

        @Schema(description = "Last day; with the agreement when absent", examples = "2027-03-01")
        @PlausibleDay
        @Nullable
        LocalDate until) {
    DisclosureDraft toDraft() {
        return new DisclosureDraft(
                subjectKind.equals("family") ? SubjectRef.family(subject) : SubjectRef.person(subject),
                organisation,
                purposes == null ? List.of() : purposes,
                dataClasses == null ? List.of() : dataClasses,
                until);
    }
}
