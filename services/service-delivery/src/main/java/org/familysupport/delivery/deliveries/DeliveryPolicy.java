package org.familysupport.delivery.deliveries;

import java.util.List;
import org.familysupport.delivery.families.KnownRecipient;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/**
 * Who may record a service: who works with families and has full access to its family, or to each recipient where there is
 * none; or helps them on the ground of a consent, though it reads but a part.
 */
final class DeliveryPolicy {
    private DeliveryPolicy() {}

    static Decision mayRecord(List<KnownRecipient> recipients, Caller caller) {
        return Decision.only(
                FamilyWorkers.include(caller) && recipients.stream().allMatch(KnownRecipient::mayBeHelped));
    }
}
