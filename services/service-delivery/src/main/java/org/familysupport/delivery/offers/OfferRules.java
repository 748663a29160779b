package org.familysupport.delivery.offers;

import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;

/** What an offer must be. */
final class OfferRules {
    private OfferRules() {}

    /** Nobody is too old before being old enough. */
    static Violations check(OfferReach reach) {
        Integer to = reach.agesTo();
        return new Violations().unless(to == null || to >= reach.agesFrom(), "/agesTo", GeneralRule.OUT_OF_RANGE);
    }

    /** No more places are taken than there are. */
    static Violations check(OfferPlaces places, Violations violations) {
        return violations.unless(places.taken() <= places.total(), "/placesTaken", GeneralRule.OUT_OF_RANGE);
    }
}
