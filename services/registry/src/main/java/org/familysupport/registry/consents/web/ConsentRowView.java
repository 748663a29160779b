package org.familysupport.registry.consents.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.consents.Consent;
import org.familysupport.registry.consents.SeenConsent;
import org.jspecify.annotations.Nullable;

/** A consent in a list. */
@Schema(name = "ConsentRow")
record ConsentRowView(
        UUID id,

        @Schema(description = "As in `ETag` of the consent") long version,

        @Schema(description = "Code of the list `consent-status`", examples = "given")
        String status,

        @Schema(description = "Whom the data is about") UUID subject,

        @Schema(description = "Codes of the list `purpose-of-use`", examples = "[\"service-delivery\"]")
        List<String> purposes,

        @Schema(description = "Codes of the list `data-class`", examples = "[\"identity\", \"contacts\"]")
        List<String> dataClasses,

        @Schema(description = "Organisations named in it") List<UUID> recipients,
        @Schema(description = "First day") LocalDate validFrom,

        @Schema(description = "Last day; absent while open at the end") @Nullable
        LocalDate validTo,

        @Schema(description = "The day on which it was given or refused") @Nullable
        LocalDate decidedOn) {
    static ConsentRowView of(SeenConsent seen, LocalDate today) {
        Consent it = seen.consent();
        return new ConsentRowView(
                it.uuid(),
                it.version(),
                it.statusOn(today).code(),
                it.subject().value(),
                it.terms().purposes(),
                it.terms().dataClasses(),
                it.terms().recipients(),
                it.terms().validFrom(),
                it.terms().validTo(),
                it.decidedOn());
    }
}
