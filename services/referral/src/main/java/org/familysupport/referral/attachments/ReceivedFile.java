package org.familysupport.referral.attachments;

import org.familysupport.events.referral.AttachmentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A file that has come as a whole.
 *
 * @param organisation in whose name it is attached, where a caller stands for several sides; null for its own
 * @param mediaType as its content says
 * @param pieces in how many it is stored
 * @param sha256 of its content, in hexadecimal digits
 */
public record ReceivedFile(
        AttachmentId id,
        @Nullable OrganisationId organisation,
        FileName name,
        String mediaType,
        long bytes,
        int pieces,
        String sha256)
        implements Personal {
    @Override
    public String toString() {
        return "attachment " + id;
    }
}
