package org.familysupport.registry.consents;

import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is asked for, or recorded as given.
 *
 * @param subject whom the data is about
 * @param signature of who gave it; null while it is only asked for
 */
public record ConsentDraft(
        @Nullable ConsentId id,
        PersonId subject,
        ConsentTerms terms,
        @Nullable Signature signature) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
