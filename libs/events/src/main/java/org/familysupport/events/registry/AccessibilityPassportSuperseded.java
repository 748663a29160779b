package org.familysupport.events.registry;

import java.util.UUID;

/**
 * A newer passport of the same place stands in the place of this one, which stays readable.
 *
 * @param document the passport
 * @param place the same for every passport of one place
 * @param supersededBy the newer one
 */
public record AccessibilityPassportSuperseded(
        AccessibilityPassportId document, long version, UUID place, AccessibilityPassportId supersededBy)
        implements AccessibilityPassportFact {
    @Override
    public UUID key() {
        return document.value();
    }
}
