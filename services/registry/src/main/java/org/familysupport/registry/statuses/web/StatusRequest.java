package org.familysupport.registry.statuses.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.statuses.StatusDocument;
import org.familysupport.registry.statuses.StatusDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What is said of a status when it is entered. */
@Schema(name = "StatusRequest", examples = "{\"id\": null, \"to\": null, \"issuedBy\": null}")
record StatusRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @Schema(
                description = "Code of the list `status`; derived ones are computed, not entered",
                examples = "disability")
        @NotNull
        @KnownCode("status")
        String status,

        @Schema(description = "First day on which it is held", examples = "2021-03-08") @NotNull @PlausibleDay
        LocalDate from,

        @Schema(description = "Last day on which it is held; absent while no end is set") @PlausibleDay @Nullable
        LocalDate to,

        @Schema(description = "Id of the organisation that established it, where the directory has it") @Nullable
        UUID issuedBy,

        @Schema(
                description = "The body that established it, in words; needed without `issuedBy`",
                examples = "Бюро медико-социальной экспертизы № 4")
        @Size(min = 1, max = 300)
        @Nullable
        String issuer,

        @Schema(description = "The document by which it was established") @Valid @Nullable
        DocumentRequest document)
        implements Personal {

    /** The document by which a status was established. */
    @Schema(name = "StatusDocumentRequest")
    record DocumentRequest(
            @Schema(description = "Code of the list `status-document-kind`", examples = "expertise-certificate")
            @NotNull
            @KnownCode("status-document-kind")
            String kind,

            @Schema(examples = "МСЭ-2021 № 000123") @Size(min = 1, max = 100) @Nullable
            String number,

            @Schema(examples = "2021-03-08") @PlausibleDay @Nullable
            LocalDate date)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    StatusDraft toDraft(SubjectRef subject) {
        return new StatusDraft(
                id,
                subject,
                status,
                from,
                to,
                issuedBy,
                issuer == null ? null : issuer.strip(),
                document == null ? null : new StatusDocument(document.kind(), document.number(), document.date()));
    }

    @Override
    public String toString() {
        return "***";
    }
}
