package org.familysupport.registry.people;

import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;

/** An identifier of a new person as a row, to be written together with many. */
record StoredIdentifier(UUID id, UUID person, String system, UUID scope, String value) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
