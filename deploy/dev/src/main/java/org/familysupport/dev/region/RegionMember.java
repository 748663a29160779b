package org.familysupport.dev.region;

import java.time.LocalDate;
import org.familysupport.kernel.privacy.Personal;

/**
 * Somebody's place in a family.
 *
 * @param person who
 * @param role a code of the list {@code family-role}
 * @param from the first day of it
 */
public record RegionMember(RegionPerson person, String role, LocalDate from) implements Personal {
    boolean isChild() {
        return role.equals("child");
    }

    /** Whether the law lets this member speak for the children. */
    boolean represents() {
        return !isChild() && !role.equals("caregiver") && !role.equals("other-adult");
    }

    /** Says no date, for a child's first day in the family is its birthday. */
    @Override
    public String toString() {
        return "RegionMember[" + role + " " + person + "]";
    }
}
