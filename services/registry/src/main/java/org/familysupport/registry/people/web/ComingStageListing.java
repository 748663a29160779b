package org.familysupport.registry.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of coming stages, for the document. */
record ComingStageListing(
        List<ComingStageView> items, @Nullable String nextCursor) {}
