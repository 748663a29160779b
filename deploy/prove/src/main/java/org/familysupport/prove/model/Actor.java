package org.familysupport.prove.model;

import java.util.Locale;

/** Somebody in an organisation. */
public record Actor(Party party, Role role) {
    /** What somebody is there. */
    public enum Role {
        WORKER,
        /** May take a referral back that should never have been. */
        HEAD,
        /** Sees what the organisation may see, and does not work with families. */
        CLERK
    }

    boolean worksWithFamilies() {
        return role != Role.CLERK;
    }

    boolean leads() {
        return role == Role.HEAD;
    }

    @Override
    public String toString() {
        return party + "." + role.name().toLowerCase(Locale.ROOT);
    }
}
