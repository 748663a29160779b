package org.familysupport.registry.records;

import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands in one reader's record.
 *
 * @param gap the gap in support that ended with it, as far as the reader may know
 */
public record RecordLine(RecordEntry entry, @Nullable SupportGap gap) {}
