package org.familysupport.referral.referrals;

import java.util.List;
import java.util.UUID;
import org.familysupport.events.referral.ReferralId;

/**
 * What has become of the referrals about a subject whose responsibility moves.
 *
 * @param followed on whose source's side the next organisation acts now
 * @param open how many of them are open, without those about somebody who is hidden from one of the two
 * @param outlived by which the subject was, or is, to be taken back by who hands it over
 */
record PassedOn(List<UUID> followed, int open, List<ReferralId> outlived) {
    PassedOn {
        followed = List.copyOf(followed);
        outlived = List.copyOf(outlived);
    }

    /** From rows of an id, whether it is open and to be counted, and whether it is one to be taken back. */
    static PassedOn of(List<Object[]> rows) {
        return new PassedOn(
                ids(rows, false),
                (int) rows.stream().filter(row -> (Boolean) row[1]).count(),
                ids(rows, true).stream().map(ReferralId::new).toList());
    }

    private static List<UUID> ids(List<Object[]> rows, boolean outlived) {
        return rows.stream()
                .filter(row -> (Boolean) row[2] == outlived)
                .map(row -> (UUID) row[0])
                .toList();
    }
}
