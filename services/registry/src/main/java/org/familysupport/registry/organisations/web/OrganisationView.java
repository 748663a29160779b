package org.familysupport.registry.organisations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.organisations.Organisation;
import org.familysupport.registry.organisations.OrganisationContacts;
import org.jspecify.annotations.Nullable;

/** An organisation of the directory, as everyone may see it. */
@Schema(name = "Organisation", examples = "{\"closedOn\": null, \"successor\": null}")
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
                description = "Code of the list `organisation-status`; only an active one takes new referrals",
                examples = "active")
        String status,

        @Schema(description = "Its own numbers and addresses, nobody's in person")
        ContactsView contacts,

        @Schema(description = "OKTMO codes of the territories whose families it helps", examples = "[\"50701000\"]")
        List<String> serves,

        @Schema(description = "The last day on which it worked, of a closed one", examples = "2025-12-31") @Nullable
        LocalDate closedOn,

        @Schema(description = "Who goes on with the work of a closed one") @Nullable
        UUID successor)
        implements Versioned {

    @Schema(name = "OrganisationContacts")
    record ContactsView(
            @Schema(examples = "[\"+7 383 000-00-00\"]") List<String> phones,

            @Schema(examples = "centre@example.org") @Nullable
            String email,

            @Schema(examples = "https://centre.example.org") @Nullable
            String website,

            @Schema(description = "Where it receives people") @Nullable
            String address,

            @Schema(description = "When it does", examples = "пн–пт 9:00–18:00") @Nullable
            String schedule) {
        static ContactsView of(OrganisationContacts it) {
            return new ContactsView(it.phones(), it.email(), it.website(), it.address(), it.schedule());
        }
    }

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
                it.status(),
                ContactsView.of(it.contacts()),
                it.serves(),
                it.closedOn(),
                it.successor() == null ? null : it.successor().value());
    }
}
