package org.familysupport.registry.consents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of notices, for the document. */
record NoticeListing(List<NoticeView> items, @Nullable String nextCursor) {}
