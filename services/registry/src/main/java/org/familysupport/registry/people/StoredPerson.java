package org.familysupport.registry.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** A new person as a row, to be written together with many. */
record StoredPerson(
        UUID id,
        long version,
        String family,
        String given,
        @Nullable String patronymic,
        @Nullable LocalDate birth,
        @Nullable String known,
        String sex,
        @Nullable String territory,
        @Nullable String address,
        Instant at,
        UUID organisation,
        String actor)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
