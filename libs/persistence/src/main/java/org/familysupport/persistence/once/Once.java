package org.familysupport.persistence.once;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.persistence.transactions.UnitOfWork;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Runs an attempt once: a repeat gets the first answer again, and nothing happens a second time (rulings 26).
 *
 * <p>The answer is remembered in the very transaction of the change, as status, id and version, never a body; the body
 * of a repeat is read anew by {@code again}, which checks access again. Refused attempts are not remembered. A key that
 * is still running is refused with 409, a key used for another request with 422.
 */
@ApplicationScoped
public class Once {
    private static final String CLAIM =
            """
            select a.fingerprint, a.status, a.resource, a.version,
                   pg_try_advisory_xact_lock(hashtextextended(:lock, 0)) as free
            from (select 1) as one left join answers a on a.client = :client and a.key = :key
            """;
    private static final String REMEMBER =
            """
            insert into answers (client, key, fingerprint, status, resource, version)
            values (:client, :key, :fingerprint, :status, :resource, :version)
            """;

    private final Store store;
    private final Transactions transactions;

    Once(Store store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Answers an attempt.
     *
     * @param work makes the change and says what to remember; runs in the transaction that remembers it
     * @param again reads the thing for a repeat, with the same right to know as any read
     */
    public <T> Uni<Answered<T>> answer(
            Attempt attempt, Supplier<Uni<Answered<T>>> work, Function<UUID, Uni<T>> again) {
        return transactions
                .run(() -> claim(attempt).chain(before -> before == null ? first(attempt, work) : repeat(before, again)))
                .onFailure(Constraint.broken("answers_pkey"))
                .transform(lostRace -> new Refused(GeneralProblem.KEY_IN_PROGRESS));
    }

    private <T> Uni<Answered<T>> first(Attempt attempt, Supplier<Uni<Answered<T>>> work) {
        return work.get()
                .invoke(answered -> UnitOfWork.required()
                        .gathering(Remembered.class, () -> new Remembered(attempt, answered.answer())));
    }

    private <T> Uni<Answered<T>> repeat(Answer before, Function<UUID, Uni<T>> again) {
        return again.apply(before.resource()).map(value -> new Answered<>(value, before));
    }

    private Uni<@Nullable Answer> claim(Attempt attempt) {
        return store.rows(
                        CLAIM,
                        Map.of(
                                "client", attempt.client(),
                                "key", attempt.key(),
                                "lock", attempt.client() + ' ' + attempt.key()))
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

    /** The row that makes the next attempt with this key a repeat. */
    private record Remembered(Attempt attempt, Answer answer) implements BeforeCommit {
        @Override
        public Uni<Void> write(Mutiny.Session session) {
            return session.createNativeQuery(REMEMBER)
                    .setParameter("client", attempt.client())
                    .setParameter("key", attempt.key())
                    .setParameter("fingerprint", attempt.fingerprint())
                    .setParameter("status", answer.status())
                    .setParameter("resource", answer.resource())
                    .setParameter("version", answer.version())
                    .executeUpdate()
                    .replaceWithVoid();
        }
    }
}
