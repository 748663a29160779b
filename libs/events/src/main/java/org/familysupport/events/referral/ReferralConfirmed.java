package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * The source took note of the help that was given, and agrees.
 *
 * @param target who had it
 */
public record ReferralConfirmed(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        OrganisationId confirmedBy,
        Instant confirmedAt)
        implements ReferralFact {}
