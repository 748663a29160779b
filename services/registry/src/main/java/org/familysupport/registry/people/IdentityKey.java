package org.familysupport.registry.people;

import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;

/**
 * What makes an identifier unique: system, scope and value.
 *
 * @param scope the organisation for an agency's own client number, else the zero UUID
 */
record IdentityKey(String system, UUID scope, String value) implements Personal {
    private static final UUID EVERYWHERE = new UUID(0, 0);

    static IdentityKey of(IdentifierDraft identifier, UUID organisation) {
        boolean own = identifier.system().equals(IdentifierDraft.AGENCY_CLIENT);
        return new IdentityKey(identifier.system(), own ? organisation : EVERYWHERE, identifier.value());
    }

    boolean isAgencyClient() {
        return system.equals(IdentifierDraft.AGENCY_CLIENT);
    }

    @Override
    public String toString() {
        return "***";
    }
}
