package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** It should never have been; it counts nowhere and stays in the audit. */
public record ReferralEnteredInError(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        List<OrganisationId> targets,
        Instant markedAt)
        implements ReferralFact {
    public ReferralEnteredInError {
        targets = List.copyOf(targets);
    }
}
