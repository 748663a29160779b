package org.familysupport.registry.records;

import java.util.List;
import org.familysupport.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of a record.
 *
 * @param closedKinds the kinds of fact of which the reader's right in part leaves out something; then no gap can be told
 * @param openGap the gap that lasts since the last contact; none where the last contact was lately, or nothing is on the page
 */
public record RecordPage(Page<RecordLine> lines, @Nullable SupportGap openGap, List<String> closedKinds) {
    public RecordPage {
        closedKinds = List.copyOf(closedKinds);
    }
}
