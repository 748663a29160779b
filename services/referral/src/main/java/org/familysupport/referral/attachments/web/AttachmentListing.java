package org.familysupport.referral.attachments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of attachments, for the document. */
record AttachmentListing(
        List<AttachmentView> items, @Nullable String nextCursor) {}
