package org.familysupport.persistence.once;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.transactions.UnitOfWork;

/**
 * Takes each row of a batch once (rulings 26): a row is an attempt of its own under the key of the batch.
 *
 * <p>A row that was taken answers again as it did at first, wherever the batch was cut off; a refused one was not
 * remembered and is tried again, as a refused single attempt is. Remembered are row, status, id and version.
 */
@ApplicationScoped
public class RowsOnce {
    private static final int MULTI_STATUS = 207;
    private static final String TAKEN =
            "select r.row_number, r.status, r.resource, r.version from answered_rows r where r.client = :client and r.key = :key";

    private final Claims claims;
    private final Store store;

    RowsOnce(Claims claims, Store store) {
        this.claims = claims;
        this.store = store;
    }

    /**
     * The rows of this batch that were taken before, by their number; claims the key for the open transaction.
     *
     * @throws Refused 422 when the key was used for another batch, 409 while the first one runs
     */
    public Uni<Map<Integer, Answer>> taken(Attempt batch) {
        return claims.claim(batch).chain(before -> before == null ? first(batch) : rows(batch));
    }

    /** Remembers with the open transaction what became of these rows. */
    public void remember(Attempt batch, Map<Integer, Answer> rows) {
        if (!rows.isEmpty()) {
            UnitOfWork.required()
                    .gathering(PendingRows.class, () -> new PendingRows(batch))
                    .addAll(rows);
        }
    }

    /** No resource bears the batch's name but its key. */
    private static Uni<Map<Integer, Answer>> first(Attempt batch) {
        UnitOfWork.required()
                .gathering(Remembered.class, () -> new Remembered(batch, new Answer(MULTI_STATUS, batch.key(), 0)));
        return Uni.createFrom().item(Map.of());
    }

    private Uni<Map<Integer, Answer>> rows(Attempt batch) {
        return store.rows(TAKEN, Map.of("client", batch.client(), "key", batch.key()))
                .map(rows -> {
                    Map<Integer, Answer> taken = new HashMap<>();
                    rows.forEach(row -> taken.put(number(row[0]), answer(row)));
                    return taken;
                });
    }

    private static Answer answer(Object[] row) {
        return new Answer(number(row[1]), (UUID) row[2], ((Number) row[3]).longValue());
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
