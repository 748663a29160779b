package org.familysupport.registry.people.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.people.IdentifierDraft;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** Whom to look for; identifiers and names stand in the body because URLs are logged (http-api 7). */
@Schema(
        name = "PersonSearchRequest",
        description = "Either `identifier` or `person`, not both",
        examples = "{\"person\": null, \"organisation\": null}")
@Possible
record PersonSearchRequest(
        @Schema(description = "The number that the person bears") @Valid @Nullable
        IdentifierRequest identifier,

        @Schema(
                description =
                        "Whose own number `identifier` is, where it is an `agency-client-id`: an organisation under your body; your own when absent")
        @Nullable
        UUID organisation,

        @Schema(description = "What is known of the person, as you would enter it") @Valid @Nullable
        PersonRequest person)
        implements Personal, Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return new Violations()
                .unless(identifier != null || person != null, "/identifier", GeneralRule.REQUIRED)
                .unless(identifier == null || person == null, "/identifier", GeneralRule.NOT_ALLOWED)
                .unless(
                        organisation == null
                                || identifier != null && IdentifierDraft.AGENCY_CLIENT.equals(identifier.system()),
                        "/organisation",
                        GeneralRule.NOT_ALLOWED);
    }

    @Override
    public String toString() {
        return "***";
    }
}
