package org.familysupport.registry.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.people.NameDraft;
import org.familysupport.registry.people.PersonName;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.OneLine;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** A name from a day on. */
@Schema(name = "NameChangeRequest", examples = "{\"noPatronymic\": null, \"to\": null}")
@Possible
record NameChangeRequest(
        @Schema(
                description = "Code of the list `name-use`; the `usual` one becomes `former` when another is",
                examples = "usual")
        @NotNull
        @KnownCode("name-use")
        String use,

        @Schema(examples = "Ромашкина") @NotBlank @Size(max = 100) @OneLine
        String family,

        @Schema(examples = "Варвара") @NotBlank @Size(max = 100) @OneLine
        String given,

        @Schema(description = "Absent where not known, or where custom gives none", examples = "Петровна")
        @Size(min = 1, max = 100)
        @OneLine
        @Nullable
        String patronymic,

        @Schema(description = "True where custom gives no patronymic") @Nullable
        Boolean noPatronymic,

        @Schema(description = "First day; needed for the usual name", examples = "2024-06-01") @PlausibleDay @Nullable
        LocalDate from,

        @Schema(description = "Last day; not for the usual name") @PlausibleDay @Nullable
        LocalDate to)
        implements Personal, Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return NameDraft.impossible(use, from, to, today)
                .unless(
                        !Boolean.TRUE.equals(noPatronymic) || patronymic == null,
                        "/patronymic",
                        GeneralRule.NOT_ALLOWED);
    }

    NameDraft toDraft() {
        PersonName name = new PersonName(family.strip(), given.strip(), patronymic == null ? null : patronymic.strip());
        return new NameDraft(use, name, Boolean.TRUE.equals(noPatronymic), from, to);
    }

    @Override
    public String toString() {
        return "***";
    }
}
