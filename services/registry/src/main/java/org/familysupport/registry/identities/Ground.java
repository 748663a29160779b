package org.familysupport.registry.identities;

import java.util.UUID;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;

/**
 * How two records stand to each other.
 *
 * @param keptThere whether there is such a record
 * @param linkedThere whether there is such a record
 * @param kept what stands for the first now
 * @param linked what stands for the second now
 * @param apart whether one of the first and one of the second are marked as two
 * @param twoHomes whether they are of a child that lives in two families by them, which are not linked
 */
record Ground(boolean keptThere, boolean linkedThere, UUID kept, UUID linked, boolean apart, boolean twoHomes) {
    /** Refuses with 422 records that are not there. */
    void mustBeThere(String first, String second) {
        new Violations()
                .unless(keptThere, first, GeneralRule.UNKNOWN_REFERENCE)
                .unless(linkedThere, second, GeneralRule.UNKNOWN_REFERENCE)
                .orRefuse();
    }

    /** Refuses with 409 a child that would live in two families. */
    void mustHaveOneHome() {
        if (twoHomes) {
            throw IdentityProblem.TWO_HOMES.refused();
        }
    }

    /** Refuses with 409 what is linked already, and what was marked as two. */
    void mustBeFree() {
        if (kept.equals(linked)) {
            throw IdentityProblem.ALREADY_LINKED.refused();
        }
        if (apart) {
            throw IdentityProblem.MARKED_AS_TWO.refused();
        }
    }
}
