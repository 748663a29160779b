package org.familysupport.reporting.counts;

import org.jspecify.annotations.Nullable;

/**
 * What is counted: a number without its unit means nothing (domain 0.2). The codes stand in the list {@code count-unit};
 * the others of that list have no facts here yet.
 */
public enum CountUnit implements Choice {
    FAMILIES(null),
    /** Persons who received as a child, so under 18 on the day; who turns 18 counts as a young adult as well. */
    CHILDREN("child"),
    /** Parents and other legal representatives who received something themselves. */
    PARENTS("legal-representative"),
    YOUNG_ADULTS("young-adult"),
    /** Whoever received, in whatever role, once. */
    PERSONS(""),
    DELIVERIES(null),
    ORGANISATIONS(null);

    private final @Nullable String role;

    CountUnit(@Nullable String role) {
        this.role = role;
    }

    /** Whether people are counted, who stand in the recipients and not in the delivery. */
    boolean people() {
        return role != null;
    }

    /** The role in which people count; empty for any. */
    String role() {
        return role == null ? "" : role;
    }
}
