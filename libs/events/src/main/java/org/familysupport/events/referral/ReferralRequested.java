package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation asks one or several others to help.
 *
 * @param receivers who is asked; the first to accept has it
 * @param legalBasis the kind of ground, law or agreement, consent and so on
 * @param replaces the referral it continues, after a return or redirect
 */
public record ReferralRequested(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        List<OrganisationId> receivers,
        String category,
        String priority,
        String reason,
        String purpose,
        String legalBasis,
        Instant requestedAt,
        @Nullable ReferralId replaces)
        implements ReferralFact {
    public ReferralRequested {
        receivers = List.copyOf(receivers);
    }
}
