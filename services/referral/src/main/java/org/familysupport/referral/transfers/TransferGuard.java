package org.familysupport.referral.transfers;

import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.referral.handovers.HandOverProblem;
import org.familysupport.referral.handovers.Seat;

/** Decides whether an act may be done: every way to a transfer comes by here. */
final class TransferGuard {
    private TransferGuard() {}

    /**
     * Where it leads, or the first refusal that applies, in the order of rulings 15; that it was taken beats staleness. Who has
     * lost its right to the subject by this very transfer is told what has become of that, and not that it may not (ADR 8).
     *
     * @param seen the version that the caller saw
     */
    static TransferStatus decide(SeenTransfer found, Seat seat, TransferAct act, Version seen) {
        TransferPolicy.mayAct(found.caller()).orRefuse();
        if (act == TransferAct.ACCEPTANCE && found.offerAt(seat).lost()) {
            throw HandOverProblem.TAKEN_BY_ANOTHER.refused();
        }
        seen.mustBe(found.version());
        TransferStatus to = act.from(found.statusAt(seat)).orElseThrow(() -> conflict(found, seat));
        TransferPolicy.mayDo(seat.side(), found.access(), found.caller()).orRefuse();
        return to;
    }

    private static Refused conflict(SeenTransfer found, Seat seat) {
        List<String> allowed =
                found.allowedActs().stream().map(TransferAct::code).toList();
        return new Refused(
                GeneralProblem.STATE_CONFLICT,
                Map.of("currentState", found.statusAt(seat).code(), "allowedActs", allowed));
    }
}
