package org.familysupport.registry.consents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.consents.Consent;
import org.familysupport.registry.consents.ConsentTerms;
import org.familysupport.registry.consents.SeenConsent;
import org.jspecify.annotations.Nullable;

/** A consent record, as one caller may see it. */
@Schema(
        name = "Consent",
        examples =
                "{\"withdrawnAt\": null, \"withdrawnBy\": null, \"withdrawalAuthority\": null, \"withdrawalEvidenceHash\": null, \"invalidatedAt\": null, \"invalidity\": null, \"acknowledgedBy\": []}")
record ConsentView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "Code of the list `consent-status`", examples = "given")
        String status,

        @Schema(description = "Whom the data is about") UUID subject,

        @Schema(description = "The version of the notice it rests on")
        UUID notice,

        @Schema(description = "Codes of the list `purpose-of-use`", examples = "[\"service-delivery\"]")
        List<String> purposes,

        @Schema(description = "Codes of the list `data-class`", examples = "[\"identity\", \"contacts\"]")
        List<String> dataClasses,

        @Schema(description = "Organisations named in it") List<UUID> recipients,

        @Schema(description = "Codes of the list `sector`", examples = "[\"health\"]")
        List<String> sectors,

        @Schema(description = "First day") LocalDate validFrom,

        @Schema(description = "Last day; absent while open at the end") @Nullable
        LocalDate validTo,

        @Schema(description = "Who gave or refused it") @Nullable
        UUID granter,

        @Schema(description = "Code of the list `consent-authority`: by what right", examples = "parent") @Nullable
        String authority,

        @Schema(description = "The document that shows the authority") @Nullable
        DocumentView document,

        @Schema(description = "Code of the list `consent-method`", examples = "paper") @Nullable
        String method,

        @Schema(
                description = "SHA-256 of the signed paper or recording",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String evidenceHash,

        @Schema(description = "The day on which it was given or refused") @Nullable
        LocalDate decidedOn,

        @Schema(description = "When it was taken back") @Nullable
        Instant withdrawnAt,

        @Schema(description = "Who took it back") @Nullable UUID withdrawnBy,

        @Schema(description = "Code of the list `consent-authority`: by what right it was taken back") @Nullable
        String withdrawalAuthority,

        @Schema(description = "SHA-256 of the paper by which it was taken back") @Nullable
        String withdrawalEvidenceHash,

        @Schema(description = "When it turned out to be none") @Nullable
        Instant invalidatedAt,

        @Schema(description = "Code of the list `consent-invalidity`: why it is none") @Nullable
        String invalidity,

        @Schema(description = "What its recipients may know on another ground: that stays when the consent ends")
        List<OtherAccessView> otherAccess,

        @Schema(description = "Services that no longer use what it opened, after its end")
        List<AcknowledgementView> acknowledgedBy,

        @Schema(description = "Names of the fields left out because the caller may not see them", examples = "[]")
        List<String> redactedFields)
        implements Personal, Versioned {
    private static final List<String> OF_THE_FAMILY = List.of("granter", "document", "withdrawnBy");

    @Schema(name = "ConsentDocument")
    record DocumentView(
            @Schema(description = "Code of the list `legal-basis-kind`", examples = "law")
            String kind,

            @Schema(examples = "№ 12 от 03.02.2021") String reference)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "OtherAccess", examples = "{\"until\": null}")
    record OtherAccessView(
            UUID organisation,

            @Schema(description = "Code of the list `grant-basis`", examples = "referral")
            String basis,

            @Schema(description = "When it ends by itself") @Nullable
            Instant until) {
        static OtherAccessView of(SeenConsent.OtherAccess it) {
            return new OtherAccessView(it.organisation(), it.basis(), it.until());
        }
    }

    @Schema(name = "ConsentAcknowledgement")
    record AcknowledgementView(
            @Schema(description = "Name of the service", examples = "referral")
            String service,

            @Schema(description = "When it stopped") Instant at) {
        static AcknowledgementView of(SeenConsent.Acknowledgement it) {
            return new AcknowledgementView(it.service(), it.at());
        }
    }

    static ConsentView of(SeenConsent seen, LocalDate today) {
        Consent it = seen.consent();
        ConsentTerms terms = it.terms();
        boolean open = seen.access().sees("family") && seen.named();
        boolean none = it.endReason() != null;
        return new ConsentView(
                it.uuid(),
                it.version(),
                it.statusOn(today).code(),
                it.subject().value(),
                terms.notice().value(),
                terms.purposes(),
                terms.dataClasses(),
                terms.recipients(),
                terms.sectors(),
                terms.validFrom(),
                terms.validTo(),
                open ? it.granter() : null,
                it.authority(),
                open ? document(it) : null,
                it.method(),
                it.evidenceHash(),
                it.decidedOn(),
                none ? null : it.endedAt(),
                open ? it.endedBy() : null,
                it.endAuthority(),
                it.endEvidenceHash(),
                none ? it.endedAt() : null,
                it.endReason(),
                seen.others().stream().map(OtherAccessView::of).toList(),
                seen.acknowledgements().stream().map(AcknowledgementView::of).toList(),
                open ? List.of() : OF_THE_FAMILY);
    }

    private static @Nullable DocumentView document(Consent it) {
        String kind = it.documentKind();
        String reference = it.documentReference();
        return kind == null || reference == null ? null : new DocumentView(kind, reference);
    }

    @Override
    public String toString() {
        return "***";
    }
}
