package org.familysupport.registry.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.people.Birth;
import org.familysupport.registry.people.Distinction;
import org.familysupport.registry.people.PersonDraft;
import org.familysupport.registry.people.PersonName;
import org.familysupport.registry.people.Residence;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.OneLine;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Possible;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** What is said of a person when it is entered. */
@Schema(name = "PersonRequest", examples = "{\"id\": null}")
public record PersonRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @NotNull @Valid Name name,

        @Valid @Nullable BirthRequest birth,

        @Schema(description = "Code of the list `sex`", examples = "female") @NotNull @KnownCode("sex")
        String sex,

        @Valid @Nullable ResidenceRequest residence,

        @Size(max = 20) @Nullable List<@NotNull @Valid IdentifierRequest> identifiers,

        @Schema(
                description =
                        "That this is none of the people of the problem `look-alikes`; a steward looks at the pair all the same")
        @Valid
        @Nullable
        DistinctionRequest distinction)
        implements Personal {

    /** That a person is none of those it looks like. */
    @Schema(
            name = "DistinctionRequest",
            examples =
                    "{\"mark\": \"9f86d081884c7d659a2feaa0c55ad015\", \"reason\": \"Двойняшки, документы предъявлены\"}")
    public record DistinctionRequest(
            @Schema(
                    description = "`mark` of the problem: of the list that you were shown",
                    examples = "9f86d081884c7d659a2feaa0c55ad015")
            @NotBlank
            @Size(max = 64)
            String mark,

            @Schema(description = "How they were told apart", examples = "Двойняшки, документы предъявлены")
            @NotBlank
            @Size(max = 500)
            String reason)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A name as written. */
    @Schema(name = "PersonNameRequest")
    public record Name(
            @Schema(examples = "Ромашкина") @NotBlank @Size(max = 100) @OneLine
            String family,

            @Schema(examples = "Варвара") @NotBlank @Size(max = 100) @OneLine
            String given,

            @Schema(description = "Absent where custom gives none", examples = "Петровна")
            @Size(min = 1, max = 100)
            @OneLine
            @Nullable
            String patronymic)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A birth date and how far it is known. */
    @Schema(name = "BirthRequest")
    @Possible
    public record BirthRequest(
            @Schema(examples = "2019-04-11") @NotNull @PlausibleDay
            LocalDate date,

            @Schema(description = "Code of the list `birth-precision`", examples = "known")
            @NotNull
            @KnownCode("birth-precision")
            String precision)
            implements Personal, Possible.Told {
        @Override
        public Violations impossible(LocalDate today) {
            Violations found = new Violations();
            if (date != null && precision != null) {
                new Birth(date, precision).impossible(today).ifPresent(rule -> found.add("/date", rule));
            }
            return found;
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Where a person lives. */
    @Schema(name = "ResidenceRequest")
    public record ResidenceRequest(
            @Schema(description = "OKTMO code of 8 or 11 digits", examples = "50701000") @Identifier("oktmo") @Nullable
            String territory,

            @Size(min = 1, max = 500) @Nullable String address)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    public PersonDraft toDraft() {
        return new PersonDraft(
                id,
                new PersonName(
                        name.family().strip(),
                        name.given().strip(),
                        name.patronymic() == null ? null : name.patronymic().strip()),
                birth == null ? null : new Birth(birth.date(), birth.precision()),
                sex,
                new Residence(
                        residence == null ? null : StoredForm.of("oktmo", residence.territory()),
                        residence == null ? null : residence.address()),
                identifiers == null
                        ? List.of()
                        : identifiers.stream().map(IdentifierRequest::toDraft).toList(),
                distinction == null ? null : new Distinction(distinction.mark(), distinction.reason()));
    }

    @Override
    public String toString() {
        return "***";
    }
}
