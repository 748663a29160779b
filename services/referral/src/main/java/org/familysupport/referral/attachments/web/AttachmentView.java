package org.familysupport.referral.attachments.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.attachments.Attachment;
import org.familysupport.referral.attachments.AttachmentState;
import org.jspecify.annotations.Nullable;

/** What is known of a file. */
@Schema(name = "Attachment", examples = "{\"withdrawnAt\": null}")
record AttachmentView(
        UUID id,
        long version,
        UUID referral,

        @Schema(
                description =
                        "attached; withdrawn: taken back after somebody had accepted, kept and given to nobody; deleted: taken back before",
                examples = "attached")
        String state,

        @Schema(
                description = "As it was made fit for any disk; absent once it was taken back",
                examples = "заключение.pdf")
        @Nullable
        String name,

        @Schema(description = "As its content says", examples = "application/pdf")
        String mediaType,

        @Schema(examples = "48213") long bytes,

        @Schema(
                description = "SHA-256 of its content in hexadecimal digits; the `ETag` of its content",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "Who attached it") UUID uploader,

        Instant addedAt,
        @Nullable Instant withdrawnAt)
        implements Personal, Versioned {
    static AttachmentView of(Attachment it) {
        return new AttachmentView(
                it.id().value(),
                it.version(),
                it.referral().value(),
                it.state().code(),
                it.state() == AttachmentState.ATTACHED ? it.name() : null,
                it.mediaType(),
                it.bytes(),
                it.sha256(),
                it.uploader().value(),
                it.addedAt(),
                it.endedAt());
    }

    @Override
    public String toString() {
        return "attachment " + id;
    }
}
