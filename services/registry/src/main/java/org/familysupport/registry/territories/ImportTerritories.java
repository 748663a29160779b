package org.familysupport.registry.territories;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.RowsOnce;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.exchange.ExchangeProblem;
import org.familysupport.security.caller.Caller;

/** Takes a part of the classifier: territories in an order in which each comes after the one it lies in. */
@ApplicationScoped
public class ImportTerritories {
    private final Transactions transactions;
    private final RowsOnce once;
    private final RegisterTerritories register;

    ImportTerritories(Transactions transactions, RowsOnce once, RegisterTerritories register) {
        this.transactions = transactions;
        this.once = once;
        this.register = register;
    }

    /**
     * Takes the rows; sent again they make no doubles, for a code is entered once.
     *
     * @param atomic all or nothing: one refused row leaves every row undone
     * @return an outcome for each row, in order
     * @throws Refused 403 for anyone but a steward, 422 when the key was used for another batch, 409 while this one runs
     *     or when somebody else enters the same codes at the same moment
     */
    public Uni<List<TerritoryOutcome>> take(Attempt batch, List<TerritoryRow> rows, boolean atomic, Caller caller) {
        TerritoryPolicy.mayChange(caller).orRefuse();
        Uni<List<TerritoryOutcome>> together = together(batch, rows, atomic, caller);
        return together.onFailure(Constraint::anyBroken)
                .recoverWithUni(together)
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(TerritoryProblem.TERRITORY_EXISTS));
    }

    /** What a row is told whose batch was undone because of another. */
    public Refused undone() {
        return new Refused(ExchangeProblem.UNDONE_WITH_THE_BATCH);
    }

    private Uni<List<TerritoryOutcome>> together(
            Attempt batch, List<TerritoryRow> rows, boolean atomic, Caller caller) {
        return transactions
                .run(() -> once.taken(batch)
                        .chain(taken -> enter(batch, rows, taken, caller))
                        .invoke(outcomes -> {
                            if (atomic && outcomes.stream().anyMatch(outcome -> outcome.refusal() != null)) {
                                throw new Undone(outcomes);
                            }
                        }))
                .onFailure(Undone.class)
                .recoverWithItem(failure -> ((Undone) failure).outcomes(undone()));
    }

    private Uni<List<TerritoryOutcome>> enter(
            Attempt batch, List<TerritoryRow> rows, Map<Integer, Answer> taken, Caller caller) {
        List<TerritoryRow> fresh =
                rows.stream().filter(row -> !taken.containsKey(row.number())).toList();
        return register.enter(fresh.stream().map(TerritoryRow::territory).toList(), caller)
                .invoke(outcomes -> once.remember(batch, news(fresh, outcomes)))
                .map(outcomes -> merge(rows, taken, outcomes));
    }

    private static Map<Integer, Answer> news(List<TerritoryRow> rows, List<TerritoryOutcome> outcomes) {
        Map<Integer, Answer> news = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            if (outcomes.get(index).refusal() == null) {
                news.put(rows.get(index).number(), outcomes.get(index).answer());
            }
        }
        return news;
    }

    private static List<TerritoryOutcome> merge(
            List<TerritoryRow> rows, Map<Integer, Answer> taken, List<TerritoryOutcome> outcomes) {
        List<TerritoryOutcome> remaining = new ArrayList<>(outcomes);
        return rows.stream()
                .map(row -> {
                    Answer first = taken.get(row.number());
                    return first == null ? remaining.removeFirst() : TerritoryOutcome.of(first);
                })
                .toList();
    }

    /** Rolls an all-or-nothing batch back and keeps what to tell of it. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<TerritoryOutcome> outcomes;

        Undone(List<TerritoryOutcome> outcomes) {
            super("undone", null, false, false);
            this.outcomes = outcomes;
        }

        List<TerritoryOutcome> outcomes(Refused undone) {
            return outcomes.stream()
                    .map(outcome -> outcome.refusal() == null ? TerritoryOutcome.refused(undone) : outcome)
                    .toList();
        }
    }
}
