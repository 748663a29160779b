package org.familysupport.referral.referrals;

import java.time.Instant;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.offers.Capacity;

/**
 * Who else may help: the best offer of an organisation that fits a referral.
 *
 * @param setting code of the list {@code setting}
 * @param territory OKTMO code for whose families it is
 * @param placesFree as many as were free when that was verified
 */
public record Alternative(
        OrganisationId organisation,
        OfferId offer,
        Nearness nearness,
        Capacity capacity,
        String setting,
        String territory,
        int placesFree,
        Instant verifiedAt) {
    /** What is known of its room: free, stale or full. */
    public String room() {
        return capacity.code();
    }
}
