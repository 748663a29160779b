package org.familysupport.registry.exchange;

import java.util.List;
import java.util.UUID;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.registry.families.FamilyDraft;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file; the door does, for how rows are written and checked is its trade. */
public interface RowReader {
    /**
     * What each row says, in order.
     *
     * @param columns the heading of a table, empty where rows need none
     * @param rowsFor for which organisation rows are that name none
     */
    List<ReadRow> read(RowFormat format, String columns, List<String> rows, UUID rowsFor);

    /**
     * Looks at the heading before any row is kept.
     *
     * @throws Refused 400 naming every column that cannot be used
     */
    void mustKnow(String columns);

    /**
     * A row as it was read: a family, or why it is none.
     *
     * @param family exactly one of {@code family} and {@code refusal} is there
     */
    record ReadRow(@Nullable FamilyDraft family, @Nullable Refused refusal) {}
}
