package org.familysupport.delivery.deliveries;

import java.util.List;
import java.util.Set;
import org.familysupport.delivery.families.KnownRecipient;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/**
 * Who may record a service: who works with families, not who only reads, counts or keeps (domain section 5), and has full
 * access to its family, or to each recipient where there is none.
 */
final class DeliveryPolicy {
    private static final Set<String> WORKERS =
            Set.of("specialist", "case-curator", "service-head", "ngo-specialist", Caller.AGENCY_SYSTEM);

    private DeliveryPolicy() {}

    static Decision mayRecord(List<KnownRecipient> recipients, Caller caller) {
        boolean works = caller.roles().stream().anyMatch(WORKERS::contains);
        return Decision.only(works && recipients.stream().allMatch(KnownRecipient::mayWrite));
    }
}
