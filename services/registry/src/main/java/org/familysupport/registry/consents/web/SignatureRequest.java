package org.familysupport.registry.consents.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.consents.Signature;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Who decides about a consent, by what right, and what proves it. */
@Schema(name = "ConsentSignatureRequest")
record SignatureRequest(
        @Schema(description = "The person who decides: a current legal representative, or the person itself") @NotNull
        UUID by,

        @Schema(description = "Code of the list `consent-authority`", examples = "parent")
        @NotNull
        @KnownCode("consent-authority")
        String authority,

        @Schema(description = "The document that shows the authority") @Valid @Nullable
        DocumentRequest document,

        @Schema(description = "Code of the list `consent-method`", examples = "paper")
        @NotNull
        @KnownCode("consent-method")
        String method,

        @Schema(
                description = "SHA-256 of the signed paper or recording, in hexadecimal digits",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Pattern(regexp = "[0-9a-f]{64}")
        @Nullable
        String evidenceHash,

        @Schema(description = "The day on which it was decided", examples = "2026-03-02") @NotNull @PlausibleDay
        LocalDate on)
        implements Personal {

    /** A document that shows an authority. */
    @Schema(name = "ConsentDocumentRequest")
    record DocumentRequest(
            @Schema(description = "Code of the list `legal-basis-kind`", examples = "law")
            @NotNull
            @KnownCode("legal-basis-kind")
            String kind,

            @Schema(description = "Number and date of the document", examples = "№ 12 от 03.02.2021")
            @NotBlank
            @Size(max = 300)
            String reference)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    Signature toSignature() {
        return new Signature(
                new PersonId(by),
                authority,
                Vocabulary.LISTS
                        .list("consent-authority")
                        .find(authority)
                        .flatMap(code -> code.attribute("roles"))
                        .orElse(""),
                document == null ? null : document.kind(),
                document == null ? null : document.reference().strip(),
                method,
                evidenceHash,
                on);
    }

    @Override
    public String toString() {
        return "***";
    }
}
