package org.familysupport.registry.passports.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;

/** An answer to an item of a form. */
@Schema(name = "SurveyAnswer")
record AnswerRequest(
        @Schema(description = "Name of the item in the form, in kebab-case", examples = "rooms")
        @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,9}")
        @Size(max = 60)
        String item,

        @Schema(description = "What was found", examples = "2") @NotNull @Size(min = 1, max = 2000)
        String answer)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
