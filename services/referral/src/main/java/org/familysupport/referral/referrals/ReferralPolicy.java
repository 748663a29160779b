package org.familysupport.referral.referrals;

import java.util.List;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;
import org.jspecify.annotations.Nullable;

/** Who may refer, and who may do what with a referral; statuses are the lifecycle's business. */
final class ReferralPolicy {
    private static final String SUPERVISOR = "service-head";
    private static final String COORDINATOR = "municipal-coordinator";
    private static final String HEALTH = "health";

    private ReferralPolicy() {}

    /**
     * To hand data over one must work with families, and stand for who asks; who asks must know the subject in full (a
     * tail is for reading) and be responsible for it now (handover section 1). A receiver does not ask others in its turn:
     * what it may know ends with its own task, and so must all that rests on it. What a check-up recommends is said by health, also
     * where it is not responsible: then to who is.
     */
    static Decision mayRequest(Caller caller, KnownAtRequest known, boolean recommends) {
        return Decision.only(FamilyWorkers.include(caller)
                && known.forSource()
                && (recommends ? caller.sector().equals(HEALTH) : known.responsible())
                && known.access().mayWrite());
    }

    /**
     * Whether the source's side may ask others for what was asked for before: who is responsible no more may not, though it may know
     * the subject in full. Nobody else is asked to take a family back, and by that it is refused.
     */
    static boolean mayAskAgain(Caller caller, Referral before, boolean responsible) {
        boolean asks =
                before.recommendation() == null ? responsible : caller.sector().equals(HEALTH);
        return asks || before.returning();
    }

    /**
     * Who may do an act as far as that asks others.
     *
     * @param mayAsk whether the source's side may ask somebody
     */
    static Decision mayAskOthers(ReferralAct act, Side side, boolean mayAsk) {
        return Decision.only(mayAsk || side != Side.SOURCE || !act.asks());
    }

    /** A family is given back by who may still know it; that it was asked to help is reason enough. */
    static Decision mayReturn(Caller caller, KnownAtRequest known) {
        return Decision.only(FamilyWorkers.include(caller)
                && known.forSource()
                && known.access().isGround());
    }

    /** Who may see what stands open to the organisations for which it stands, and take it. */
    static boolean looksIntoPools(Caller caller) {
        return FamilyWorkers.include(caller);
    }

    /** Who turns the second key for the region. */
    static boolean coordinates(Caller caller) {
        return caller.has(COORDINATOR);
    }

    /**
     * The source must still know the subject in full: a tab left open over a transfer writes nothing. A target's right is
     * its task, and that of who gives back what it may still know; what becomes of that it may always say.
     *
     * @param returning whether a family is given back by it
     */
    static Decision mayDo(ReferralAct act, Side side, boolean returning, @Nullable Access access, Caller caller) {
        if (side == Side.REGION) {
            return Decision.only(coordinates(caller));
        }
        boolean entitled = switch (side) {
            case SOURCE -> returning || (access != null && access.mayWrite());
            case TARGET -> act != ReferralAct.RETURN || (access != null && access.isGround());
            case POOL, REGION -> true;
        };
        boolean ranked = !ReferralLifecycle.needs(act, ReferralStep.Need.SUPERVISOR) || caller.has(SUPERVISOR);
        return Decision.only(FamilyWorkers.include(caller) && entitled && ranked);
    }

    /**
     * Who may still ask others looks for them, as it would ask: they are found by where the subject lives now. Who gives a family back asks
     * nobody instead.
     */
    static Decision mayLookFurther(SeenReferral seen) {
        Access access = seen.access();
        return Decision.only(seen.asSource()
                && seen.mayAsk()
                && !seen.referral().returning()
                && !seen.handedOver()
                && access != null
                && access.mayWrite());
    }

    /** What takes help further needs the basis on which it was asked for; all else is possible after that has ended. */
    static boolean hasBasis(ReferralAct act, boolean mayGoOn) {
        return mayGoOn || !act.goesOn();
    }

    /**
     * What a caller on a side may do where it stands so.
     *
     * @param mayGoOn whether the consent on which it rests still holds
     */
    static List<ReferralAct> allowed(
            Position standing, Side side, boolean mayGoOn, @Nullable Access access, Caller caller) {
        return ReferralLifecycle.allowed(standing, side).stream()
                .filter(act -> hasBasis(act, mayGoOn))
                .filter(act ->
                        mayDo(act, side, standing.returning(), access, caller).allowed())
                .toList();
    }
}
