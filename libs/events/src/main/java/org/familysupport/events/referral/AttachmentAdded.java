package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A file was attached to a referral.
 *
 * @param uploader who attached it: the source or the receiver that has the referral
 * @param mediaType as its content says
 * @param bytes how long it is
 */
public record AttachmentAdded(
        AttachmentId attachment,
        long version,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId uploader,
        String mediaType,
        long bytes,
        Instant addedAt)
        implements AttachmentFact {}
