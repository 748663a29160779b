package org.familysupport.delivery.deliveries;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.RowsOnce;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.caller.Caller;

/**
 * Takes a batch of services from an agency's system.
 *
 * <p>The whole batch is one transaction while the database agrees; when it does not (the same rows sent twice at the same
 * moment), it is tried once more, and then the rows are taken one by one, so that one wrong row costs no other.
 */
@ApplicationScoped
public class ImportDeliveries {
    private final Patience patience;
    private final Transactions transactions;
    private final RowsOnce once;
    private final RecordDeliveries record;

    ImportDeliveries(Patience patience, Transactions transactions, RowsOnce once, RecordDeliveries record) {
        this.patience = patience;
        this.transactions = transactions;
        this.once = once;
        this.record = record;
    }

    /**
     * Takes the rows; sent again they make no doubles, by number, by id, or by the attempt's key where they have neither.
     *
     * @param atomic all or nothing: one refused row leaves every row undone
     * @return an outcome for each row, in order
     * @throws Refused 422 when the key was used for another batch, 409 while this one runs, and for an all-or-nothing
     *     batch with an id that is taken
     */
    public Uni<List<DeliveryOutcome>> take(Attempt attempt, List<DeliveryDraft> rows, boolean atomic, Caller caller) {
        List<DeliveryDraft> named = IntStream.range(0, rows.size())
                .mapToObj(row -> rows.get(row).orId(idOf(attempt, row)))
                .toList();
        Uni<List<DeliveryOutcome>> together = patience.until(last -> together(attempt, named, atomic, caller, last));
        return together.onFailure(Constraint::anyBroken)
                .recoverWithUni(together)
                .onFailure(failure -> !atomic && Constraint.anyBroken(failure))
                .recoverWithUni(() -> oneByOne(attempt, named, caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> DeliveryProblem.DELIVERY_EXISTS.refused());
    }

    private Uni<List<DeliveryOutcome>> together(
            Attempt attempt, List<DeliveryDraft> rows, boolean atomic, Caller caller, boolean last) {
        return transactions
                .run(() -> once.taken(attempt)
                        .chain(() -> record.enter(rows, true, caller, last))
                        .invoke(outcomes -> {
                            if (atomic && outcomes.stream().anyMatch(DeliveryOutcome::isRefused)) {
                                throw new Undone(outcomes);
                            }
                        }))
                .onFailure(Undone.class)
                .recoverWithItem(undone -> ((Undone) undone).outcomes());
    }

    private Uni<List<DeliveryOutcome>> oneByOne(Attempt attempt, List<DeliveryDraft> rows, Caller caller) {
        List<DeliveryOutcome> outcomes = new ArrayList<>();
        return InTurn.each(
                        rows,
                        row -> together(attempt, List.of(row), false, caller, true)
                                .onFailure(Constraint::anyBroken)
                                .recoverWithItem(
                                        List.of(DeliveryOutcome.refused(DeliveryProblem.DELIVERY_EXISTS.refused())))
                                .invoke(outcomes::addAll)
                                .replaceWithVoid())
                .replaceWith(outcomes);
    }

    /** The id of a row that has no name of its own: the same for the same row of the same attempt. */
    private static UUID idOf(Attempt attempt, int row) {
        String name = attempt.client() + ' ' + attempt.key() + ' ' + attempt.fingerprint() + ' ' + row;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Rolls an all-or-nothing batch back and keeps what to tell of it. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<DeliveryOutcome> outcomes;

        Undone(List<DeliveryOutcome> outcomes) {
            super("undone", null, false, false);
            this.outcomes = outcomes;
        }

        List<DeliveryOutcome> outcomes() {
            return outcomes.stream()
                    .map(outcome -> outcome.isRefused()
                            ? outcome
                            : DeliveryOutcome.refused(DeliveryProblem.UNDONE_WITH_THE_BATCH.refused()))
                    .toList();
        }
    }
}
