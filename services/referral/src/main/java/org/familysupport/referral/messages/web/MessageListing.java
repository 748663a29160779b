package org.familysupport.referral.messages.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of messages, for the document. */
record MessageListing(List<MessageView> items, @Nullable String nextCursor) {}
