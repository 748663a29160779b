package org.familysupport.referral.referrals;

import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.referral.handovers.HandOverProblem;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/** Decides whether a step may be taken: every way to a referral comes by here. */
final class ReferralGuard {
    private static final String NOTHING_NEEDED = "no-service-needed";

    private ReferralGuard() {}

    /**
     * The step, or the first refusal that applies, in the order of rulings 15; that it was taken beats staleness.
     *
     * @param access what the caller may know of the subject, where that may be trusted
     * @param seen the version that the caller saw
     */
    static ReferralStep decide(
            SeenReferral found, Seat seat, ReferralAct act, @Nullable Access access, Version seen, ActWords words) {
        ReferralPolicy.mayDo(
                        act, seat.side(), found.referral().returning(), found.rightAt(seat, access), found.caller())
                .orRefuse();
        ReferralPolicy.mayAskOthers(act, seat.side(), found.mayAsk()).orRefuse();
        if (act.takes() && lost(found, seat)) {
            throw HandOverProblem.TAKEN_BY_ANOTHER.refused();
        }
        seen.mustBe(found.version());
        if (!ReferralPolicy.hasBasis(act, found.referral().mayGoOn())) {
            throw ReferralProblem.CONSENT_ENDED.refused();
        }
        ReferralStep step = ReferralLifecycle.step(found.standingAt(seat), act, seat.side())
                .orElseThrow(() -> conflict(found, seat));
        if (step.needs(ReferralStep.Need.DELIVERY)
                && found.deliveriesBy(seat) == 0
                && !NOTHING_NEEDED.equals(words.outcome())) {
            throw ReferralProblem.DELIVERY_MISSING.refused();
        }
        return step;
    }

    private static boolean lost(SeenReferral found, Seat seat) {
        return seat.side() == Side.POOL
                ? found.referral().target() != null
                : found.taskAt(seat).lost();
    }

    private static Refused conflict(SeenReferral found, Seat seat) {
        List<String> allowed =
                found.allowedActs().stream().map(ReferralAct::code).toList();
        return new Refused(
                GeneralProblem.STATE_CONFLICT,
                Map.of("currentState", found.statusAt(seat).code(), "allowedActs", allowed));
    }
}
