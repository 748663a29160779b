package org.familysupport.registry.statuses.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.statuses.StatusDocument;
import org.familysupport.registry.statuses.StatusRecord;
import org.jspecify.annotations.Nullable;

/** A status from a day to a day. */
@Schema(name = "Status", examples = "{\"issuedBy\": null, \"to\": null, \"enteredInError\": false}")
record StatusView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "The organisation that is responsible for the holder now")
        UUID responsibleOrganisation,

        @Schema(description = "How fresh this answer is") Instant asOf,
        SubjectView subject,

        @Schema(description = "Code of the list `status`", examples = "disability")
        String status,

        @Schema(description = "Code of the list `data-class`", examples = "health")
        String dataClass,

        @Schema(description = "First day on which it is held", examples = "2021-03-08")
        LocalDate from,

        @Schema(description = "Last day on which it is held; absent while no end is set") @Nullable
        LocalDate to,

        @Schema(description = "The organisation that established it, where the directory has it") @Nullable
        UUID issuedBy,

        @Schema(
                description = "The body that established it, in words",
                examples = "Бюро медико-социальной экспертизы № 4")
        @Nullable
        String issuer,

        @Nullable DocumentView document,

        @Schema(description = "The organisation that entered it")
        UUID recordedBy,

        @Schema(description = "When it was entered") Instant recordedAt,

        @Schema(description = "Whether it was never held, but entered by mistake")
        boolean enteredInError)
        implements Personal, Versioned {

    @Schema(name = "StatusDocument")
    record DocumentView(
            @Schema(description = "Code of the list `status-document-kind`", examples = "expertise-certificate")
            String kind,

            @Schema(examples = "МСЭ-2021 № 000123") @Nullable
            String number,

            @Schema(examples = "2021-03-08") @Nullable LocalDate date)
            implements Personal {
        static @Nullable DocumentView of(@Nullable StatusDocument it) {
            return it == null || it.kind() == null ? null : new DocumentView(it.kind(), it.number(), it.date());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static StatusView of(StatusRecord it, UUID responsible, Instant now) {
        return new StatusView(
                it.uuid(),
                it.version(),
                responsible,
                now,
                SubjectView.of(it.subject()),
                it.code(),
                it.dataClass(),
                it.span().from(),
                it.span().to(),
                it.issuedBy(),
                it.issuer(),
                DocumentView.of(it.document()),
                it.createdByOrganisation(),
                it.createdAt(),
                it.inError());
    }

    @Override
    public String toString() {
        return "***";
    }
}
