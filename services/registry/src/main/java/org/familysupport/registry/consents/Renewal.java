package org.familysupport.registry.consents;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;

/**
 * A consent that is to be asked for anew, because its subject comes of an age.
 *
 * @param dueOn the birthday
 * @param authority by what right it was given: code of the list {@code consent-authority}
 */
public record Renewal(UUID consent, UUID subject, LocalDate dueOn, String authority) implements Personal {
    @Override
    public String toString() {
        return "Renewal " + consent;
    }
}
