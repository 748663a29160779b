package org.familysupport.events.registry;

import java.util.UUID;

/**
 * A passport holds no longer, and none stands in its place: the place is gone, or was changed.
 *
 * @param document the passport
 * @param place the same for every passport of one place
 */
public record AccessibilityPassportWithdrawn(AccessibilityPassportId document, long version, UUID place)
        implements AccessibilityPassportFact {
    @Override
    public UUID key() {
        return document.value();
    }
}
