package org.familysupport.registry.agreements.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.agreements.Agreement;
import org.familysupport.registry.agreements.Exchange;
import org.jspecify.annotations.Nullable;

/** A legal act or agreement, as everyone may see it. */
@Schema(name = "Agreement", examples = "{\"supersedes\": null, \"supersededBy\": null}")
record AgreementView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "Code of the list `agreement-kind`", examples = "interagency-agreement")
        String kind,

        @Schema(description = "As on the document", examples = "112-р")
        String number,

        @Schema(description = "Its date") LocalDate adoptedOn,

        @Schema(description = "What it is about", examples = "О порядке обмена сведениями о семьях с детьми-инвалидами")
        String title,

        @Schema(description = "Who issued it; all of a joint act")
        List<UUID> issuers,

        @Schema(description = "First day in force") LocalDate validFrom,

        @Schema(description = "Last day in force; absent while open at the end") @Nullable
        LocalDate validTo,

        @Schema(description = "Which version of it this is, from 1", examples = "1")
        int edition,

        @Schema(description = "The version it took the place of") @Nullable
        UUID supersedes,

        @Schema(description = "The version that took its place") @Nullable
        UUID supersededBy,

        @Schema(description = "Code of the list `agreement-status`", examples = "in-force")
        String status,

        @Schema(description = "What may be exchanged under it") @Nullable
        ExchangeView exchange)
        implements Versioned {

    @Schema(name = "Exchange")
    record ExchangeView(
            @Schema(description = "The law on which it rests", examples = "442-ФЗ, ст. 22, 28")
            String legalReference,

            @Schema(description = "Who may exchange; the first one is meant by `direction`")
            List<UUID> parties,

            @Schema(description = "Codes of the list `purpose-of-use`", examples = "[\"referral\"]")
            List<String> purposes,

            @Schema(description = "Codes of the list `data-class`", examples = "[\"identity\", \"contacts\"]")
            List<String> dataClasses,

            @Schema(description = "Code of the list `exchange-direction`", examples = "both-ways")
            String direction,

            @Schema(
                    description = "SHA-256 of the signed file",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String signedFileHash) {
        static @Nullable ExchangeView of(@Nullable Exchange it) {
            return it == null
                    ? null
                    : new ExchangeView(
                            it.legalReference(),
                            it.parties(),
                            it.purposes(),
                            it.dataClasses(),
                            it.direction(),
                            it.signedFileHash());
        }
    }

    static AgreementView of(Agreement it) {
        return new AgreementView(
                it.uuid(),
                it.version(),
                it.kind(),
                it.number(),
                it.adoptedOn(),
                it.title(),
                it.issuers(),
                it.validFrom(),
                it.validTo(),
                it.edition(),
                it.supersedes(),
                it.supersededBy(),
                it.status().code(),
                ExchangeView.of(it.exchange()));
    }
}
