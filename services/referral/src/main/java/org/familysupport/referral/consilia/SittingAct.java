package org.familysupport.referral.consilia;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done with a sitting, in which status, and by whom (domain 4.2). */
public enum SittingAct {
    CANCELLATION(SittingStatus.PLANNED, false),
    HOLDING(SittingStatus.PLANNED, false),
    VOTES(SittingStatus.HELD, true),
    PROTOCOL(SittingStatus.HELD, false),
    DECISIONS(SittingStatus.PROTOCOL_SIGNED, false);

    private final SittingStatus in;
    private final boolean ofMembers;

    SittingAct(SittingStatus in, boolean ofMembers) {
        this.in = in;
        this.ofMembers = ofMembers;
    }

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean possible(SittingStatus status) {
        return in == status;
    }

    /**
     * What is possible in a status.
     *
     * @param leads whether for the secretariat
     * @param votes whether for an organisation one of whose people is a member
     */
    static List<SittingAct> allowed(SittingStatus status, boolean leads, boolean votes) {
        return Arrays.stream(values())
                .filter(act -> act.possible(status) && (act.ofMembers ? votes : leads))
                .toList();
    }
}
