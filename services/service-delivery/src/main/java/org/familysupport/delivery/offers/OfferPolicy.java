package org.familysupport.delivery.offers;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who says what an organisation offers: who works with families there, its system or that of a body above. */
final class OfferPolicy {
    private OfferPolicy() {}

    /** Whether the caller says such things at all. */
    static Decision mayPublish(Caller caller) {
        return FamilyWorkers.only(caller);
    }

    /** Whether it may for an organisation for which it acts or does not. */
    static Decision mayPublishFor(boolean actsFor) {
        return Decision.only(actsFor);
    }
}
