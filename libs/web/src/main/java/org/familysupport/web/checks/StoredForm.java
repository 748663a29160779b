package org.familysupport.web.checks;

import org.jspecify.annotations.Nullable;

/** The one form in which a checked number is stored, so that {@code 50 701 000} and {@code 50701000} are the same. */
public final class StoredForm {
    private StoredForm() {}

    /** The stored form of a number that {@link Identifier} has accepted; absent stays absent. */
    public static @Nullable String of(String system, @Nullable String value) {
        return value == null
                ? null
                : IdentifierValidator.check(system, value).normalised().orElseThrow();
    }
}
