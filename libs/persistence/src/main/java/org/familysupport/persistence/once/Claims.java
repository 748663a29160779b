package org.familysupport.persistence.once;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** Takes an Idempotency-Key for the open transaction, and finds what was answered to it before. */
@ApplicationScoped
class Claims {
    private static final String CLAIM =
            "select c.fingerprint, c.status, c.resource, c.version, c.free from claim_key(:client, :key) as c";

    private final Store store;

    Claims(Store store) {
        this.store = store;
    }

    /**
     * The earlier answer, or null for a first attempt.
     *
     * @throws Refused 422 when the key was used for another request, 409 while its first one runs
     */
    Uni<@Nullable Answer> claim(Attempt attempt) {
        return store.rows(CLAIM, Map.of("client", attempt.client(), "key", attempt.key()))
                .map(rows -> earlier(attempt, rows));
    }

    private static @Nullable Answer earlier(Attempt attempt, List<Object[]> rows) {
        Object[] row = rows.getFirst();
        if (row[0] != null && !attempt.fingerprint().equals(row[0])) {
            throw new Refused(GeneralProblem.KEY_REUSED);
        }
        if (row[0] != null) {
            return new Answer(((Number) row[1]).intValue(), (UUID) row[2], ((Number) row[3]).longValue());
        }
        if (!Boolean.TRUE.equals(row[4])) {
            throw new Refused(GeneralProblem.KEY_IN_PROGRESS);
        }
        return null;
    }
}
