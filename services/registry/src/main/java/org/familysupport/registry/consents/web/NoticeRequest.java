package org.familysupport.registry.consents.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.registry.consents.NoticeDraft;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** A version of a notice to be issued. */
@Schema(name = "ConsentNoticeRequest", examples = "{\"id\": null, \"supersedes\": null}")
record NoticeRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @Schema(description = "What all its versions share, in kebab-case", examples = "exchange-between-agencies")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String code,

        @Schema(description = "As above the text", examples = "Согласие на обмен сведениями между ведомствами")
        @NotBlank
        @Size(max = 300)
        String title,

        @Schema(description = "Code of the list `language`", examples = "ru") @NotNull @KnownCode("language")
        String language,

        @Schema(
                description = "SHA-256 of the text that people sign, in hexadecimal digits",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String textHash,

        @Schema(
                description = "Codes of the list `purpose-of-use` that it offers",
                examples = "[\"referral\", \"service-delivery\"]")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @KnownCode("purpose-of-use") String> purposes,

        @Schema(
                description = "Codes of the list `data-class` that it offers",
                examples = "[\"identity\", \"contacts\", \"schedule\"]")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull @KnownCode("data-class") String> dataClasses,

        @Schema(description = "The version in whose place it stands") @Nullable
        UUID supersedes) {
    NoticeDraft toDraft() {
        return new NoticeDraft(
                id == null ? null : new ConsentNoticeId(id),
                code,
                title.strip(),
                language,
                textHash,
                purposes.stream().distinct().toList(),
                dataClasses.stream().distinct().toList(),
                supersedes == null ? null : new ConsentNoticeId(supersedes));
    }
}
