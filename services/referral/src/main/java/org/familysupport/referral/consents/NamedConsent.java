package org.familysupport.referral.consents;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The consent that a legal basis names.
 *
 * @param basis whether the basis is a consent at all
 * @param id which one of the registry; null for another basis, and where the reference is no id
 */
public record NamedConsent(boolean basis, @Nullable UUID id) {
    private static final String CONSENT = "consent";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final UUID NONE = new UUID(0, 0);

    /**
     * What a basis names.
     *
     * @param kind code of the list {@code legal-basis-kind}
     */
    public static NamedConsent of(String kind, String reference) {
        boolean basis = kind.equals(CONSENT);
        return new NamedConsent(basis, basis && ID.matcher(reference).matches() ? UUID.fromString(reference) : null);
    }

    /** For a statement, which knows no null: the id of no consent where none is named. */
    public UUID orNone() {
        return id == null ? NONE : id;
    }
}
