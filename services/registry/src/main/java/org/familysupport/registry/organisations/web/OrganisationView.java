package org.familysupport.registry.organisations.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.organisations.Organisation;
import org.jspecify.annotations.Nullable;

/** An organisation of the directory, as everyone may see it. */
@Schema(name = "Organisation")
record OrganisationView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,
        @Schema(description = "As on its charter") String name,
        @Schema(description = "Code of the list `sector`") String sector,

        @Schema(description = "Code of the list `organisation-type`")
        String type,

        @Schema(description = "Code of the list `ownership-form`")
        String ownership,

        @Schema(description = "The body it stands under") @Nullable
        UUID partOf,

        @Schema(description = "OKTMO code") @Nullable String territory,
        @Schema(description = "Taxpayer number") @Nullable String inn,

        @Schema(description = "State registration number") @Nullable
        String ogrn,

        @Schema(
                description = "Code of the list `organisation-status`; a closed one takes no new referrals",
                examples = "active")
        String status) {
    static OrganisationView of(Organisation it) {
        return new OrganisationView(
                it.uuid(),
                it.version(),
                it.name(),
                it.sector(),
                it.type(),
                it.ownership(),
                it.partOf() == null ? null : it.partOf().value(),
                it.territory(),
                it.inn(),
                it.ogrn(),
                it.status());
    }
}
