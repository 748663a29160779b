package org.familysupport.delivery.deliveries;

import java.util.List;
import org.familysupport.delivery.families.KnownRecipient;
import org.familysupport.security.policy.Decision;

/** Who may record a service: whoever has full access to its family, or to each recipient where there is none. */
final class DeliveryPolicy {
    private DeliveryPolicy() {}

    static Decision mayRecord(List<KnownRecipient> recipients) {
        return Decision.only(recipients.stream().allMatch(KnownRecipient::mayWrite));
    }
}
