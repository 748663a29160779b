package org.familysupport.registry.consents.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.consents.Renewal;

/** A consent that is to be asked for anew. */
@Schema(name = "ConsentRenewal")
record RenewalView(
        @Schema(description = "The consent: `GET /api/v1/consents/{id}`")
        UUID consent,

        @Schema(description = "Who comes of the age") UUID subject,

        @Schema(description = "Code of the list `consent-authority`: by what right it was given", examples = "parent")
        String authority,

        @Schema(description = "The birthday at which it is due")
        LocalDate dueOn,

        @Schema(description = "Whether that day has come") boolean overdue)
        implements Personal {
    static RenewalView of(Renewal it, LocalDate today) {
        return new RenewalView(
                it.consent(),
                it.subject(),
                it.authority(),
                it.dueOn(),
                !it.dueOn().isAfter(today));
    }

    @Override
    public String toString() {
        return "***";
    }
}
