package org.familysupport.registry.organisations.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.registry.organisations.OrganisationDraft;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.OneLine;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** What is said of an organisation when it is entered or changed. */
@Schema(name = "OrganisationRequest", examples = "{\"id\": null}")
record RegisterOrganisationRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent; stays as it is") @Nullable
        UUID id,

        @Schema(description = "As on its charter", examples = "Центр ранней помощи «Росток»")
        @NotBlank
        @Size(max = 300)
        @OneLine
        String name,

        @Schema(description = "Code of the list `sector`", examples = "health") @NotNull @KnownCode("sector")
        String sector,

        @Schema(description = "Code of the list `organisation-type`", examples = "early-help-service")
        @NotNull
        @KnownCode("organisation-type")
        String type,

        @Schema(description = "Code of the list `ownership-form`", examples = "regional")
        @NotNull
        @KnownCode("ownership-form")
        String ownership,

        @Schema(description = "The body it stands under, already in the directory") @Nullable
        UUID partOf,

        @Schema(description = "OKTMO code of 8 or 11 digits", examples = "50701000") @Identifier("oktmo") @Nullable
        String territory,

        @Schema(description = "Taxpayer number; check digits are checked", examples = "9900000000")
        @Identifier("inn")
        @Nullable
        String inn,

        @Schema(description = "State registration number; check digits are checked", examples = "1991234567894")
        @Identifier("ogrn")
        @Nullable
        String ogrn,

        @Valid @Nullable ContactsRequest contacts,

        @Schema(description = "OKTMO codes of the territories whose families it helps", examples = "[\"50701000\"]")
        @Size(max = 200)
        @Nullable
        List<@NotNull @Identifier("oktmo") String> serves) {
    OrganisationDraft toDraft() {
        return new OrganisationDraft(
                id == null ? null : new OrganisationId(id),
                name.strip(),
                sector,
                type,
                ownership,
                partOf == null ? null : new OrganisationId(partOf),
                StoredForm.of("oktmo", territory),
                StoredForm.of("inn", inn),
                StoredForm.of("ogrn", ogrn),
                ContactsRequest.toContacts(contacts),
                serves == null ? List.of() : served(serves));
    }

    private static List<String> served(List<String> codes) {
        return codes.stream()
                .map(code -> StoredForm.of("oktmo", code))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
