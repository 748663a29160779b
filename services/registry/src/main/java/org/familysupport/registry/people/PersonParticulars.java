package org.familysupport.registry.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a person from a day to a day.
 *
 * @param placed whether the reader may know where the person lives and how it is reached
 */
public record PersonParticulars(
        SeenPerson person,
        boolean placed,
        List<Named> names,
        List<Lived> residences,
        List<Reached> contacts,
        List<Numbered> identifiers)
        implements Personal {
    public PersonParticulars {
        names = List.copyOf(names);
        residences = List.copyOf(residences);
        contacts = List.copyOf(contacts);
        identifiers = List.copyOf(identifiers);
    }

    /** From a day to a day, either of which may not be known. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean hold(@Nullable LocalDate on) {
            return on == null || ((from == null || !from.isAfter(on)) && (to == null || !to.isBefore(on)));
        }
    }

    /** A name of a use. */
    public record Named(
            String use,
            String family,
            String given,
            @Nullable String patronymic,
            boolean without,
            Days days) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A residence. */
    public record Lived(
            @Nullable String territory, @Nullable String address, Days days) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A way to reach the person. */
    public record Reached(UUID id, String kind, String value, boolean preferred, Days days) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A number by which the person is known. */
    public record Numbered(String system, String value, Days days) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
