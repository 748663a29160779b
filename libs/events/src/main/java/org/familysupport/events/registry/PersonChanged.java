package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a person's record changed; the names of the fields, not their values.
 *
 * @param changed names of the changed fields
 * @param territory OKTMO code of where the person lives now
 * @param residenceSince first day there; absent where it was told at registration, or is the person's own birth, for no birth date travels here (rulings 24)
 */
public record PersonChanged(
        PersonId person,
        long version,
        List<String> changed,
        @Nullable String sex,
        @Nullable String ageBand,
        @Nullable String territory,
        @Nullable LocalDate residenceSince)
        implements PersonFact {
    /** The word in {@code changed} of one who lives elsewhere. */
    public static final String RESIDENCE = "residence";

    public PersonChanged {
        changed = List.copyOf(changed);
    }

    /** Of a person who has lived in one place since it was born or registered. */
    public PersonChanged(
            PersonId person,
            long version,
            List<String> changed,
            @Nullable String sex,
            @Nullable String ageBand,
            @Nullable String territory) {
        this(person, version, changed, sex, ageBand, territory, null);
    }

    @Override
    public UUID key() {
        return person.value();
    }
}
