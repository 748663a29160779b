package org.familysupport.registry.people.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.people.IdentifierDraft;
import org.familysupport.registry.people.Person;
import org.familysupport.registry.people.PersonName;
import org.familysupport.registry.people.SeenPerson;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/** A person as one caller may see it; what may not be seen is left out and named. */
@Schema(name = "Person")
record PersonView(
        UUID id,

        @Schema(
                description =
                        "There when you asked by the id of a linked record: the id of this one, which stands for it")
        @Nullable
        UUID canonicalId,

        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "The organisation that is responsible now")
        UUID responsibleOrganisation,

        @Schema(description = "How fresh this answer is") Instant asOf,
        @Nullable NameView name,
        @Nullable BirthView birth,

        @Schema(description = "Code of the list `sex`") @Nullable
        String sex,

        @Nullable ResidenceView residence,
        @Nullable List<IdentifierView> identifiers,

        @Schema(description = "Names of the fields left out because the caller may not see them")
        List<String> redactedFields)
        implements Personal, Versioned {
    @Schema(name = "PersonName")
    record NameView(
            String family,
            String given,

            @Schema(description = "Absent where custom gives none") @Nullable
            String patronymic)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "Birth")
    record BirthView(
            @Schema(examples = "2019-04-11") LocalDate date,

            @Schema(description = "Code of the list `birth-precision`")
            String precision)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "Residence")
    record ResidenceView(
            @Schema(description = "OKTMO code", examples = "50701000") @Nullable
            String territory,

            @Nullable String address)
            implements Personal {
        static @Nullable ResidenceView of(Person it) {
            return it.territory() == null && it.address() == null
                    ? null
                    : new ResidenceView(it.territory(), it.address());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "Identifier")
    record IdentifierView(
            @Schema(description = "Code of the list `identifier-system`")
            String system,

            String value) implements Personal {
        static IdentifierView of(IdentifierDraft it) {
            return new IdentifierView(it.system(), it.value());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** As the reader may see it, under its own id. */
    static PersonView of(SeenPerson seen, UUID reader, Instant now) {
        return of(seen, seen.person().uuid(), reader, now);
    }

    /** As the reader may see it who asked for an id, be it that of a linked record. */
    static PersonView of(SeenPerson seen, UUID asked, UUID reader, Instant now) {
        Person it = seen.person();
        boolean open = seen.access().sees("identity");
        boolean named = seen.access().sees(Access.NAME);
        boolean placed = seen.placed();
        return new PersonView(
                it.uuid(),
                it.uuid().equals(asked) ? null : it.uuid(),
                it.version(),
                seen.responsible(),
                now,
                named ? name(it.name()) : null,
                open && it.birth() != null
                        ? new BirthView(it.birth().date(), it.birth().precision())
                        : null,
                open ? it.sex() : null,
                placed ? ResidenceView.of(it) : null,
                open
                        ? it.identifiersFor(reader).stream()
                                .map(IdentifierView::of)
                                .toList()
                        : null,
                redacted(named, open, placed));
    }

    /** In the order in which the fields stand. */
    private static List<String> redacted(boolean named, boolean open, boolean placed) {
        Map<String, Boolean> shown = new LinkedHashMap<>();
        shown.put("name", named);
        shown.put("birth", open);
        shown.put("sex", open);
        shown.put("residence", placed);
        shown.put("identifiers", open);
        return shown.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static NameView name(PersonName it) {
        return new NameView(it.family(), it.given(), it.patronymic());
    }

    @Override
    public String toString() {
        return "***";
    }
}
