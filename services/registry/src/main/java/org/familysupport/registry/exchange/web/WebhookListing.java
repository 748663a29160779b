package org.familysupport.registry.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of webhooks, for the document. */
record WebhookListing(List<WebhookView> items, @Nullable String nextCursor) {}
