package org.familysupport.registry.consents.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.consents.ConsentDraft;
import org.familysupport.registry.consents.ConsentTerms;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** A consent to be asked for or, with {@code given}, to be recorded. */
@Schema(name = "ConsentRequest", examples = "{\"id\": null}")
record ConsentRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @Schema(description = "Whom the data is about") @NotNull
        UUID subject,

        @Schema(description = "The version of the notice that was read; it must be the newest") @NotNull
        UUID notice,

        @Schema(
                description = "Codes of the list `purpose-of-use`, no more than the notice offers",
                examples = "[\"service-delivery\"]")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @KnownCode("purpose-of-use") String> purposes,

        @Schema(
                description = "Codes of the list `data-class`, no more than the notice offers",
                examples = "[\"identity\", \"contacts\"]")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull @KnownCode("data-class") String> dataClasses,

        @Schema(description = "Active organisations of the directory: each may know from the first day on")
        @Size(max = 50)
        @Nullable
        List<@NotNull UUID> recipients,

        @Schema(
                description =
                        "Codes of the list `sector`: kinds of organisations that may be asked to help on this ground, without a right of their own",
                examples = "[\"health\"]")
        @Size(max = 20)
        @Nullable
        List<@NotNull @KnownCode("sector") String> sectors,

        @Schema(description = "First day", examples = "2026-03-02") @NotNull @PlausibleDay
        LocalDate validFrom,

        @Schema(description = "Last day; absent while open at the end", examples = "2027-03-01") @PlausibleDay @Nullable
        LocalDate validTo,

        @Schema(description = "By whom it was given; absent while it is only asked for") @Valid @Nullable
        SignatureRequest given)
        implements Personal {
    ConsentDraft toDraft() {
        return new ConsentDraft(
                id == null ? null : new ConsentId(id),
                new PersonId(subject),
                new ConsentTerms(
                        new ConsentNoticeId(notice),
                        purposes,
                        dataClasses,
                        recipients == null ? List.of() : recipients,
                        sectors == null ? List.of() : sectors,
                        validFrom,
                        validTo),
                given == null ? null : given.toSignature());
    }

    @Override
    public String toString() {
        return "***";
    }
}
