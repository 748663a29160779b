package org.familysupport.persistence.once;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.persistence.transactions.UnitOfWork;

/**
 * Runs an attempt once: a repeat gets the first answer again, and nothing happens a second time (rulings 26).
 *
 * <p>The answer is remembered in the very transaction of the change, as status, id and version, never a body; the body
 * of a repeat is read anew by {@code again}, which checks access again. Refused attempts are not remembered. A key that
 * is still running is refused with 409, a key used for another request with 422.
 */
@ApplicationScoped
public class Once {
    private final Claims claims;
    private final Transactions transactions;

    Once(Claims claims, Transactions transactions) {
        this.claims = claims;
        this.transactions = transactions;
    }

    /**
     * Answers an attempt.
     *
     * @param work makes the change and says what to remember; runs in the transaction that remembers it
     * @param again reads the thing for a repeat, with the same right to know as any read
     */
    public <T> Uni<Answered<T>> answer(Attempt attempt, Supplier<Uni<Answered<T>>> work, Function<UUID, Uni<T>> again) {
        return transactions
                .run(() -> claims.claim(attempt)
                        .chain(before -> before == null ? first(attempt, work) : repeat(before, again)))
                .onFailure(Constraint.broken("answers_pkey"))
                .transform(lostRace -> new Refused(GeneralProblem.KEY_IN_PROGRESS));
    }

    private <T> Uni<Answered<T>> first(Attempt attempt, Supplier<Uni<Answered<T>>> work) {
        return work.get()
                .invoke(answered -> UnitOfWork.required()
                        .gathering(Remembered.class, () -> new Remembered(attempt, answered.answer())));
    }

    private <T> Uni<Answered<T>> repeat(Answer before, Function<UUID, Uni<T>> again) {
        return again.apply(before.resource()).map(value -> new Answered<>(value, before, true));
    }
}
