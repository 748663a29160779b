package org.familysupport.registry.identities;

import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;

/**
 * That two records are of one, or must never be.
 *
 * @param kind person or family
 * @param kept the record that is to stand for both, or which is linked with the one that is
 */
public record LinkDraft(String kind, UUID kept, UUID linked, String reason) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
