package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A referral that must be accepted before the receiver can record what it delivers; there is exactly one for each family
 * and each organisation that serves it without having registered it.
 *
 * @param clientReference the number in the sender's system, unique in the region
 * @param from the organisation that registered the family
 * @param fromBody the body whose system sends it
 * @param to the organisation that shall help
 * @param toBody the body whose system accepts it
 * @param family the local id of the family
 * @param children the local ids of the children whom the receiver will serve
 * @param needCategory a code of the list {@code need-category}
 * @param priority a code of the list {@code referral-priority}
 * @param reason a code of the list {@code referral-reason}
 * @param legalBasisKind a code of the list {@code legal-basis-kind}
 * @param legalBasisReference the act or agreement
 * @param date the day of the need, before the first delivery
 */
public record RegionReferral(
        String clientReference,
        UUID from,
        Body fromBody,
        UUID to,
        Body toBody,
        String family,
        List<String> children,
        String needCategory,
        String priority,
        String reason,
        String legalBasisKind,
        String legalBasisReference,
        LocalDate date) {
    public RegionReferral {
        children = List.copyOf(children);
    }
}
