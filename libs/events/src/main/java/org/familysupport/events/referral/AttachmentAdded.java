package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A file was attached to a referral.
 *
 * @param uploader who attached it: the source or the receiver that has the referral
 * @param kind its media type, as its content says, with a hyphen for every other sign
 * @param bytes how long it is
 */
public record AttachmentAdded(
        AttachmentId attachment,
        long version,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId uploader,
        String kind,
        long bytes,
        Instant addedAt)
        implements AttachmentFact {}
