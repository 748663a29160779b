package org.familysupport.registry.agreements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.agreements.AgreementDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** What is said of a legal act or agreement when it is entered. */
@Schema(name = "AgreementRequest", examples = "{\"id\": null, \"supersedes\": null}")
@Possible
record AgreementRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @Schema(description = "Code of the list `agreement-kind`", examples = "interagency-agreement")
        @NotNull
        @KnownCode("agreement-kind")
        String kind,

        @Schema(description = "As on the document", examples = "112-р") @NotBlank @Size(max = 100)
        String number,

        @Schema(description = "Its date", examples = "2026-02-16") @NotNull @PlausibleDay
        LocalDate adoptedOn,

        @Schema(
                description = "What it is about, as on its first page",
                examples = "О порядке обмена сведениями о семьях с детьми-инвалидами")
        @NotBlank
        @Size(max = 1000)
        String title,

        @Schema(description = "Organisations of the directory that issued it; all of a joint act")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull UUID> issuers,

        @Schema(description = "First day in force", examples = "2026-03-01") @NotNull @PlausibleDay
        LocalDate validFrom,

        @Schema(description = "Last day in force; absent while open at the end", examples = "2029-02-28")
        @PlausibleDay
        @Nullable
        LocalDate validTo,

        @Schema(description = "The version it takes the place of, which ends the day before") @Nullable
        UUID supersedes,

        @Schema(description = "For an agreement under which data may be exchanged") @Valid @Nullable
        ExchangeRequest exchange)
        implements Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return AgreementDraft.impossible(adoptedOn, validFrom, validTo, today)
                .unless(issuers == null || AgreementDraft.each(issuers), "/issuers", GeneralRule.REPEATED);
    }

    AgreementDraft toDraft() {
        return new AgreementDraft(
                id == null ? null : new AgreementId(id),
                kind,
                number.strip(),
                adoptedOn,
                title.strip(),
                issuers,
                validFrom,
                validTo,
                supersedes == null ? null : new AgreementId(supersedes),
                exchange == null ? null : exchange.toExchange());
    }
}
