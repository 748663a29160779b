package org.familysupport.registry.people.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.IdentifierDraft;
import org.jspecify.annotations.Nullable;

/** Whom to look for; identifiers and names stand in the body because URLs are logged (http-api 7). */
@Schema(
        name = "PersonSearchRequest",
        description = "Either `identifier` or `person`, not both",
        examples = "{\"person\": null, \"organisation\": null}")
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
        implements Personal {

    @AssertTrue(message = "rule:REQUIRED")
    @Schema(hidden = true)
    @JsonIgnore
    public boolean isIdentifierGivenOnce() {
        return (identifier == null) != (person == null);
    }

    @AssertTrue(message = "rule:NOT_ALLOWED")
    @Schema(hidden = true)
    @JsonIgnore
    public boolean isOrganisationGivenOnce() {
        return organisation == null || identifier != null && IdentifierDraft.AGENCY_CLIENT.equals(identifier.system());
    }

    @Override
    public String toString() {
        return "***";
    }
}
