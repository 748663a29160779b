package org.familysupport.registry.people.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** Whom to look for; identifiers and names stand in the body because URLs are logged (http-api 7). */
@Schema(
        name = "PersonSearchRequest",
        description = "Either `identifier` or `person`, not both",
        examples = "{\"person\": null}")
record PersonSearchRequest(
        @Schema(description = "The number that the person bears") @Valid @Nullable
        IdentifierRequest identifier,

        @Schema(description = "What is known of the person, as you would enter it") @Valid @Nullable
        PersonRequest person)
        implements Personal {

    @AssertTrue(message = "rule:REQUIRED")
    @Schema(hidden = true)
    @JsonIgnore
    public boolean isIdentifierGivenOnce() {
        return (identifier == null) != (person == null);
    }

    @Override
    public String toString() {
        return "***";
    }
}
