package org.familysupport.referral.transfers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a box, for the document. */
record TransferListing(
        List<TransferRowView> items, @Nullable String nextCursor) {}
