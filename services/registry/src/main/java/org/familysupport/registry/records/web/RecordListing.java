package org.familysupport.registry.records.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a record, for the document. */
record RecordListing(List<RecordEntryView> items, @Nullable String nextCursor) {}
