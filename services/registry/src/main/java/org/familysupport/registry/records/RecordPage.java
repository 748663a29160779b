package org.familysupport.registry.records;

import org.familysupport.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of a record.
 *
 * @param openGap the gap that lasts since the last contact; none where the last contact was lately, or nothing is on the page
 */
public record RecordPage(Page<RecordLine> lines, @Nullable SupportGap openGap) {}
