package org.familysupport.referral.attachments;

import io.smallrye.mutiny.Multi;

/** A file with its content, which comes piece by piece as it is asked for. */
public final class AttachmentContent {
    private final Attachment attachment;
    private final Multi<byte[]> pieces;

    AttachmentContent(Attachment attachment, Multi<byte[]> pieces) {
        this.attachment = attachment;
        this.pieces = pieces;
    }

    public Attachment attachment() {
        return attachment;
    }

    public Multi<byte[]> pieces() {
        return pieces;
    }
}
