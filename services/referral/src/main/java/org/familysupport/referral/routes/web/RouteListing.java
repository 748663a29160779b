package org.familysupport.referral.routes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of routes, for the document. */
record RouteListing(List<RouteRowView> items, @Nullable String nextCursor) {}
