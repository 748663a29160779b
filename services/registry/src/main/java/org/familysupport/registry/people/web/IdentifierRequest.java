package org.familysupport.registry.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.reference.identifiers.Identifiers;
import org.familysupport.registry.people.IdentifierDraft;
import org.familysupport.web.checks.IdentifierOfSystem;
import org.familysupport.web.checks.KnownCode;

/** A number by which a person is known; check digits are checked, the value is never repeated in an answer to a fault. */
@IdentifierOfSystem
@Schema(name = "IdentifierRequest")
public record IdentifierRequest(
        @Schema(description = "Code of the list `identifier-system`", examples = "snils")
        @NotNull
        @KnownCode("identifier-system")
        String system,

        @Schema(
                description = "As written; blanks and hyphens do not matter, check digits are checked",
                examples = "900-000-038 95")
        @NotBlank
        @Size(max = 100)
        String value)
        implements IdentifierOfSystem.Numbered, Personal {
    public IdentifierDraft toDraft() {
        return new IdentifierDraft(
                system, Identifiers.check(system, value).normalised().orElseThrow());
    }

    @Override
    public String toString() {
        return "***";
    }
}
