package org.familysupport.registry.identities;

import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;

/**
 * Somebody to be entered, or looked for.
 *
 * @param person the id it is to have
 */
public record Newcomer(UUID person, Likeness likeness) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
