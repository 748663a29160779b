package org.familysupport.referral.consilia;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done with a sitting, in which status, and by whom (domain 4.2). */
public enum SittingAct {
    CANCELLATION(SittingStatus.PLANNED, By.SECRETARIAT),
    HOLDING(SittingStatus.PLANNED, By.SECRETARIAT),
    /** Of a line of the agenda. */
    WITHDRAWAL(SittingStatus.PLANNED, By.RESPONSIBLE),
    VOTES(SittingStatus.HELD, By.MEMBERS),
    PROTOCOL(SittingStatus.HELD, By.SECRETARIAT),
    DECISIONS(SittingStatus.PROTOCOL_SIGNED, By.RESPONSIBLE);

    private enum By {
        SECRETARIAT,
        MEMBERS,
        RESPONSIBLE
    }

    private final SittingStatus in;
    private final By by;

    SittingAct(SittingStatus in, By by) {
        this.in = in;
        this.by = by;
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
     * @param responsible whether for who is responsible for somebody on the agenda
     */
    static List<SittingAct> allowed(SittingStatus status, boolean leads, boolean votes, boolean responsible) {
        return Arrays.stream(values())
                .filter(act -> act.possible(status))
                .filter(act -> switch (act.by) {
                    case SECRETARIAT -> leads;
                    case MEMBERS -> votes;
                    case RESPONSIBLE -> responsible;
                })
                .toList();
    }
}
