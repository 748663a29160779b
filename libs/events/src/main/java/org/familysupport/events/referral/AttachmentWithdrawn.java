package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * Who attached a file has taken it back.
 *
 * @param kept whether the content is kept under lock, since somebody had accepted the referral; else it is deleted
 */
public record AttachmentWithdrawn(
        AttachmentId attachment,
        long version,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId uploader,
        boolean kept,
        Instant withdrawnAt)
        implements AttachmentFact {}
