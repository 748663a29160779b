package org.familysupport.referral.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Insertion;

/** The terms that the open transaction changes, written together with its other rows. */
final class PendingDeadlines implements BeforeCommit {
    private final List<Deadline> rows = new ArrayList<>();

    void add(List<Deadline> changes) {
        rows.addAll(changes);
    }

    @Override
    public Optional<Insertion> insertion() {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Insertion(Deadlines.KEEP, Map.of("deadlines", Json.array(rows))));
    }
}
