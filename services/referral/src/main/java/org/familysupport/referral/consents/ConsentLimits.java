package org.familysupport.referral.consents;

import java.util.List;
import org.familysupport.persistence.store.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a consent opens to who helps on its ground; it never changes, for a consent never does.
 *
 * @param dataClasses codes of the list {@code data-class}; of a consent whose terms are not known here, those without which nobody can help
 * @param purposes codes of the list {@code purpose-of-use}
 */
public record ConsentLimits(List<String> dataClasses, List<String> purposes) {
    public ConsentLimits {
        dataClasses = List.copyOf(dataClasses);
        purposes = List.copyOf(purposes);
    }

    /** As the database function {@code limits_of_consent} tells them; null where it is no consent that something rests on. */
    public static @Nullable ConsentLimits of(@Nullable String told) {
        return told == null ? null : Json.read(told, ConsentLimits.class);
    }
}
