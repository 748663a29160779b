package org.familysupport.referral.transfers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.familysupport.referral.handovers.Side;

/** What can be done with a transfer that is requested, and by whom; everything after that is the system's. */
public enum TransferAct {
    ACCEPTANCE(TransferStatus.ACCEPTED, Side.TARGET),
    REJECTION(TransferStatus.REJECTED, Side.TARGET),
    CANCELLATION(TransferStatus.CANCELLED, Side.SOURCE);

    private final TransferStatus to;
    private final Side who;

    TransferAct(TransferStatus to, Side who) {
        this.to = to;
        this.who = who;
    }

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean belongsTo(Side side) {
        return who == side;
    }

    /** Where it leads from a status; nowhere when it is not possible there. */
    Optional<TransferStatus> from(TransferStatus status) {
        return status == TransferStatus.REQUESTED ? Optional.of(to) : Optional.empty();
    }

    /** What somebody on a side may do in a status. */
    static List<TransferAct> allowed(TransferStatus status, Side side) {
        return Arrays.stream(values())
                .filter(act -> act.belongsTo(side) && act.from(status).isPresent())
                .toList();
    }
}
