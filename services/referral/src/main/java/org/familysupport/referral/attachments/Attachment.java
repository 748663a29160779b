package org.familysupport.referral.attachments;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AttachmentAdded;
import org.familysupport.events.referral.AttachmentId;
import org.familysupport.events.referral.AttachmentWithdrawn;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file.
 *
 * @param uploader who attached it
 * @param bySource whether on the source's side
 * @param name empty once it is deleted
 * @param mediaType as its content says
 * @param pieces in how many it is stored
 * @param sha256 of its content, in hexadecimal digits
 * @param endedAt when it was taken back, if it was
 */
public record Attachment(
        AttachmentId id,
        long version,
        ReferralId referral,
        AttachmentState state,
        OrganisationId uploader,
        boolean bySource,
        String name,
        String mediaType,
        long bytes,
        int pieces,
        String sha256,
        Instant addedAt,
        @Nullable Instant endedAt)
        implements Personal {
    AttachmentAdded added(SubjectRef subject, OrganisationId source) {
        return new AttachmentAdded(id, version, referral, subject, source, uploader, kind(), bytes, addedAt);
    }

    /** Its media type as a code: facts hold no other texts. */
    private String kind() {
        return mediaType.replaceAll("[^a-z0-9]+", "-");
    }

    /**
     * The same taken back.
     *
     * @param kept whether somebody may have read it
     */
    Attachment takenBack(boolean kept, Instant now) {
        return new Attachment(
                id,
                version + 1,
                referral,
                kept ? AttachmentState.WITHDRAWN : AttachmentState.DELETED,
                uploader,
                bySource,
                kept ? name : "",
                mediaType,
                bytes,
                pieces,
                sha256,
                addedAt,
                now);
    }

    AttachmentWithdrawn withdrawn(SubjectRef subject, OrganisationId source, Instant at) {
        return new AttachmentWithdrawn(
                id, version, referral, subject, source, uploader, state == AttachmentState.WITHDRAWN, at);
    }

    @Override
    public String toString() {
        return "attachment " + id;
    }
}
