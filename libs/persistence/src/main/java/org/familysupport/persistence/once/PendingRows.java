package org.familysupport.persistence.once;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Insertion;

/** What became of the rows of a batch in the open transaction, written by one statement. */
final class PendingRows implements BeforeCommit {
    private static final String INSERT = """
            insert into answered_rows (client, key, row_number, status, resource, version)
            select :sender, :batch, row, status, resource, version
            from jsonb_to_recordset(cast(cast(:taken as text) as jsonb)) as taken (
              row integer, status smallint, resource uuid, version bigint)
            """;

    private final Attempt batch;
    private final List<TakenRow> rows = new ArrayList<>();

    PendingRows(Attempt batch) {
        this.batch = batch;
    }

    void addAll(Map<Integer, Answer> taken) {
        taken.forEach(
                (row, answer) -> rows.add(new TakenRow(row, answer.status(), answer.resource(), answer.version())));
    }

    @Override
    public Optional<Insertion> insertion() {
        return Optional.of(new Insertion(
                INSERT, Map.of("sender", batch.client(), "batch", batch.key(), "taken", Json.array(rows))));
    }

    private record TakenRow(int row, int status, UUID resource, long version) {}
}
