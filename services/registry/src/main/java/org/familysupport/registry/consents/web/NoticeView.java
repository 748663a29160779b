package org.familysupport.registry.consents.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.consents.Notice;
import org.jspecify.annotations.Nullable;

/** One version of a notice, as everyone may see it. */
@Schema(name = "ConsentNotice", examples = "{\"supersedes\": null, \"supersededBy\": null}")
record NoticeView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "What all its versions share", examples = "exchange-between-agencies")
        String code,

        @Schema(description = "Which version it is, from 1", examples = "1")
        int edition,

        @Schema(description = "As above the text", examples = "Согласие на обмен сведениями между ведомствами")
        String title,

        @Schema(description = "Code of the list `language`", examples = "ru")
        String language,

        @Schema(
                description = "SHA-256 of the text that people sign",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String textHash,

        @Schema(
                description = "Codes of the list `purpose-of-use` that it offers",
                examples = "[\"referral\", \"service-delivery\"]")
        List<String> purposes,

        @Schema(
                description = "Codes of the list `data-class` that it offers",
                examples = "[\"identity\", \"contacts\", \"schedule\"]")
        List<String> dataClasses,

        @Schema(description = "The version in whose place it stands") @Nullable
        UUID supersedes,

        @Schema(description = "The version that stands in its place") @Nullable
        UUID supersededBy)
        implements Versioned {
    static NoticeView of(Notice it) {
        return new NoticeView(
                it.uuid(),
                it.version(),
                it.code(),
                it.edition(),
                it.title(),
                it.language(),
                it.wordingHash(),
                it.purposes(),
                it.dataClasses(),
                it.supersedes(),
                it.supersededBy());
    }
}
