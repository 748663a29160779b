package org.familysupport.referral.transfers;

import java.util.List;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;
import org.jspecify.annotations.Nullable;

/** Who may hand responsibility over, and who may answer; that the source is responsible now is asked of that room. */
final class TransferPolicy {
    private TransferPolicy() {}

    static Decision mayRequest(Caller caller) {
        return Decision.only(FamilyWorkers.include(caller));
    }

    /** Who acts on a transfer at all, from whatever side. */
    static Decision mayAct(Caller caller) {
        return Decision.only(FamilyWorkers.include(caller));
    }

    /** The source must still know the subject in full; a receiver's right is its offer. */
    static Decision mayDo(Side side, @Nullable Access access, Caller caller) {
        boolean entitled = side == Side.TARGET || (access != null && access.mayWrite());
        return Decision.only(mayAct(caller).allowed() && entitled);
    }

    /** What a caller on a side may do in a status. */
    static List<TransferAct> allowed(TransferStatus status, Side side, @Nullable Access access, Caller caller) {
        return mayDo(side, access, caller).allowed() ? TransferAct.allowed(status, side) : List.of();
    }
}
