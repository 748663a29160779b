package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * Who has a referral told how it stands with the help, while its status stays.
 *
 * @param businessStatus code of the list {@code business-status}
 * @param status of the whole referral, as before
 */
public record ReferralProgressTold(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        String businessStatus,
        String status,
        Instant toldAt)
        implements ReferralFact {}
