package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * The source took note that the help did not come about, and asks for it no more.
 *
 * @param target who had it
 */
public record ReferralClosed(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        OrganisationId closedBy,
        Instant closedAt)
        implements ReferralFact {}
