package org.familysupport.registry.agreements.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.agreements.AgreementDraft;
import org.familysupport.registry.agreements.Exchange;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.Possible;

/** What an interagency agreement allows. */
@Schema(name = "ExchangeRequest")
@Possible
record ExchangeRequest(
        @Schema(description = "The law on which the agreement rests", examples = "442-ФЗ, ст. 22, 28")
        @NotBlank
        @Size(max = 500)
        String legalReference,

        @Schema(
                description = "Organisations of the directory, at least two; the first one is meant by `direction`",
                examples = "[\"01935a10-7c00-7000-8000-0000000000a1\", \"01935a10-7c00-7000-8000-0000000000a2\"]")
        @NotNull
        @Size(min = 2, max = 50)
        List<@NotNull UUID> parties,

        @Schema(description = "Codes of the list `purpose-of-use`", examples = "[\"referral\"]")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @KnownCode("purpose-of-use") String> purposes,

        @Schema(description = "Codes of the list `data-class`", examples = "[\"identity\", \"contacts\"]")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull @KnownCode("data-class") String> dataClasses,

        @Schema(description = "Code of the list `exchange-direction`", examples = "both-ways")
        @NotNull
        @KnownCode("exchange-direction")
        String direction,

        @Schema(
                description = "SHA-256 of the signed file, in hexadecimal digits",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String signedFileHash)
        implements Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return new Violations()
                .unless(parties == null || AgreementDraft.each(parties), "/parties", GeneralRule.REPEATED);
    }

    Exchange toExchange() {
        return new Exchange(
                legalReference.strip(),
                parties,
                purposes.stream().distinct().toList(),
                dataClasses.stream().distinct().toList(),
                direction,
                signedFileHash);
    }
}
