package org.familysupport.registry.consents;

import java.time.LocalDate;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Who decided about a consent, by what right, and what proves it; codes are known ones.
 *
 * @param by the person who decided
 * @param authority code of the list {@code consent-authority}
 * @param roles the roles in a family that give this authority; none for the person itself
 * @param documentKind code of the list {@code legal-basis-kind}, of the document that shows the authority
 * @param documentReference number and date of that document; it may name a person, so it stays here
 * @param method code of the list {@code consent-method}
 * @param evidenceHash SHA-256 of the signed paper or recording, in hexadecimal digits
 * @param on the day
 */
public record Signature(
        PersonId by,
        String authority,
        String roles,
        @Nullable String documentKind,
        @Nullable String documentReference,
        String method,
        @Nullable String evidenceHash,
        LocalDate on)
        implements Personal {
    /** The authority of the person whom the data is about. */
    static final String SELF = "self";

    boolean own() {
        return authority.equals(SELF);
    }

    @Override
    public String toString() {
        return authority;
    }
}
