package org.familysupport.referral.consilia;

/** How many must be present: the percentage of the regulation of the members of the day who may vote, rounded up, at least one. */
final class Quorum {
    private static final int WHOLE = 100;

    private Quorum() {}

    static int of(int members, int percent) {
        return Math.max(1, Math.ceilDiv(members * percent, WHOLE));
    }
}
