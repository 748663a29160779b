package org.familysupport.referral.consilia;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who forms and leads a consilium, who votes, and who may put somebody on an agenda. */
final class ConsiliumPolicy {
    private ConsiliumPolicy() {}

    /**
     * Whoever works with families, in the name of an organisation for which it stands.
     *
     * @param forSecretariat whether the caller stands for who is said to be the secretariat
     */
    static Decision mayForm(Caller caller, boolean forSecretariat) {
        return Decision.only(FamilyWorkers.include(caller) && forSecretariat);
    }

    static Decision mayRead(Caller caller) {
        return FamilyWorkers.only(caller);
    }

    /** Only the secretariat changes members, plans, notes who was present, and signs. */
    static Decision mayLead(Caller caller, Seat seat) {
        return Decision.only(FamilyWorkers.include(caller) && seat == Seat.SECRETARIAT);
    }

    /**
     * A decision is put under way by who is responsible for whom it is about, also where another had put them on the agenda.
     *
     * @param ownItem whether the caller is responsible for somebody on the agenda
     */
    static Decision mayDecide(Caller caller, boolean ownItem) {
        return Decision.only(FamilyWorkers.include(caller) && ownItem);
    }

    /**
     * A line is taken off a planned agenda by who is responsible for whom it is about, whoever had put it there.
     *
     * @param ownItem whether the caller is responsible for whom the line is about
     */
    static Decision mayWithdraw(Caller caller, boolean ownItem) {
        return Decision.only(FamilyWorkers.include(caller) && ownItem);
    }

    /** Who is responsible for somebody puts them on an agenda, and a decision about them under way. */
    static Decision mayAskAbout(Access access, boolean responsible) {
        return Decision.only(responsible && access.mayWrite());
    }

    /**
     * Only members vote; a vote is a person's, so no agency's system casts one.
     *
     * @param ownMember whether the vote is that of a member of the day from an organisation for which the caller stands
     */
    static Decision mayVote(Caller caller, boolean ownMember) {
        return Decision.only(FamilyWorkers.include(caller) && !caller.actsBelow() && ownMember);
    }
}
