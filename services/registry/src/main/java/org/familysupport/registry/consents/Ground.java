package org.familysupport.registry.consents;

import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.security.grants.Access;

/**
 * What a consent is to rest on.
 *
 * @param access what the caller may know of the subject
 * @param noticed whether the notice is there
 * @param current whether the notice is its newest version
 * @param purposes that the notice offers
 * @param dataClasses that the notice offers
 * @param active which of the named recipients are active in the directory
 */
record Ground(
        Access access,
        Standing standing,
        boolean noticed,
        boolean current,
        Set<String> purposes,
        Set<String> dataClasses,
        Set<UUID> active)
        implements Personal {
    Ground {
        purposes = Set.copyOf(purposes);
        dataClasses = Set.copyOf(dataClasses);
        active = Set.copyOf(active);
    }

    /** Refuses a notice that is not there and terms that go beyond it, all at once; then a notice that is not the newest. */
    void mustCarry(ConsentTerms terms) {
        if (!noticed) {
            new Violations().add("/notice", GeneralRule.UNKNOWN_REFERENCE).orRefuse();
        }
        terms.violations(purposes, dataClasses, active).orRefuse();
        if (!current) {
            throw ConsentProblem.NOTICE_SUPERSEDED.refused();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
