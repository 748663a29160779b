package org.familysupport.registry.people;

import org.familysupport.kernel.privacy.Personal;

/** An identifier in its stored form: the system it belongs to and the value. */
public record IdentifierDraft(String system, String value) implements Personal {
    /** An agency's own number of its client: unique within the organisation, not in the region. */
    public static final String AGENCY_CLIENT = "agency-client-id";

    @Override
    public String toString() {
        return "***";
    }
}
