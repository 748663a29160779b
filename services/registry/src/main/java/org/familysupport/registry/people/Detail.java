package org.familysupport.registry.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a person leaves beside the person's own row.
 *
 * @param changed the name of the field that changed
 * @param was what was said before, by name
 * @param table the statement that keeps it
 * @param row what that statement keeps; absent where the person's own row says all
 */
record Detail(
        String changed,
        Map<String, String> was,
        PersonDetails.Keeping table,
        @Nullable Object row) implements Personal {
    /** Of a change after which everything is as it was. */
    static final Detail NONE = new Detail("", Map.of(), PersonDetails.Keeping.NOTHING_MORE, null);

    /** Whether it says anything by which the person is found. */
    boolean tellsWhoItIs() {
        return !changed.equals("address-confidentiality");
    }

    /** A name that is not the present one, as a row. */
    record Name(
            UUID id,
            UUID person,
            String use,
            String family,
            String given,
            @Nullable String patronymic,
            boolean without,
            @Nullable LocalDate since,
            @Nullable LocalDate until)
            implements Personal {
        static Name of(UUID person, String use, PersonName name, boolean without, Days days) {
            return new Name(
                    Uuid7.next(),
                    person,
                    use,
                    name.family(),
                    name.given(),
                    name.patronymic(),
                    without,
                    days.since(),
                    days.until());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** From a day to a day, either of which may not be known. */
    record Days(@Nullable LocalDate since, @Nullable LocalDate until) {}

    /** A residence that is over, as a row. */
    record Home(
            UUID id,
            UUID person,
            @Nullable String territory,
            @Nullable String address,
            @Nullable LocalDate since,
            LocalDate until)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A contact, as a row. */
    record Contact(UUID id, UUID person, String kind, String value, boolean preferred, LocalDate since)
            implements Personal {
        static Contact of(UUID person, ContactDraft it) {
            return new Contact(Uuid7.next(), person, it.kind(), it.value(), it.preferred(), it.from());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** A number added, as a row. */
    record Number(UUID id, UUID person, String system, UUID scope, String value, LocalDate day) implements Personal {
        static Number of(UUID person, IdentityKey key, LocalDate day) {
            return new Number(Uuid7.next(), person, key.system(), key.scope(), key.value(), day);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** The last day of a contact, as a row. */
    record ContactEnd(UUID id, UUID person, LocalDate until) {}

    @Override
    public String toString() {
        return "***";
    }
}
