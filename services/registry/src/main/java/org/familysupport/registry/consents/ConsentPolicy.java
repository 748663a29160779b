package org.familysupport.registry.consents;

import java.util.Set;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may record consents, and who may give, refuse and take them back (domain rows 3, 9; handover section 2). */
final class ConsentPolicy {
    private static final String SUPERVISOR = "service-head";

    /** Of these, none signs for an adult: the rights of parents end, those of a guardian of an adult do not. */
    private static final Set<String> FOR_CHILDREN_ONLY = Set.of("parent", "foster-parent");

    private ConsentPolicy() {}

    /** Notices are issued by the registry's steward and the regional ministry. */
    static Decision mayIssueNotices(Caller caller) {
        return Decision.only(caller.has("registry-steward") || caller.has("ministry-analyst"));
    }

    /** Who works with families and knows the person in full. */
    static Decision mayRecord(Access access, Caller caller) {
        return Decision.only(FamilyWorkers.include(caller) && access.mayWrite());
    }

    /**
     * Taking back must be as easy as can be: with whoever works with families and knows the person at all, but not by an emergency
     * alone.
     */
    static Decision mayTakeBack(Access access, Caller caller) {
        return Decision.only(FamilyWorkers.include(caller) && access.isGround());
    }

    /** That a consent was none is said by a head of service. */
    static Decision mayInvalidate(Access access, Caller caller) {
        return Decision.only(FamilyWorkers.include(caller) && access.mayWrite() && caller.has(SUPERVISOR));
    }

    /** Who may read the record itself. */
    static Decision mayRead(Access access) {
        return Decision.only(access.profile() != Access.Profile.PREVIEW);
    }

    /**
     * A current legal representative decides for a child; the person itself from an age on, and alone from another.
     *
     * @param own from which age the person may sign
     * @param adult from which age parents may not
     */
    static Decision mayDecide(Signature signature, Standing standing, int own, int adult) {
        boolean entitled = signature.own()
                ? standing.hasReached(own, signature.on())
                : standing.represented()
                        && !(FOR_CHILDREN_ONLY.contains(signature.authority())
                                && standing.hasReached(adult, signature.on()));
        return entitled ? Decision.yes() : Decision.no(ConsentProblem.NOT_A_REPRESENTATIVE);
    }
}
