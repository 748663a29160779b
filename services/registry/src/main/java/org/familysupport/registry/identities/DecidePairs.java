package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.persistence.once.RowsOnce;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Decides pairs, one or many: they are one and are linked, or they are two and are marked.
 *
 * <p>Each row names the version that was looked at, so nobody decides what has changed since; each is decided in its turn, so two rows
 * about one person see each other. A batch sent again decides nothing twice.
 */
@ApplicationScoped
public class DecidePairs {
    private final Transactions transactions;
    private final RowsOnce once;
    private final Links links;
    private final OpenPairs pairs;
    private final LinkIdentities link;
    private final MarkIdentities mark;

    DecidePairs(
            Transactions transactions,
            RowsOnce once,
            Links links,
            OpenPairs pairs,
            LinkIdentities link,
            MarkIdentities mark) {
        this.transactions = transactions;
        this.once = once;
        this.links = links;
        this.pairs = pairs;
        this.link = link;
        this.mark = mark;
    }

    /**
     * Decides them.
     *
     * @param atomic all or nothing: one refused row leaves every pair undecided
     * @return an outcome for each row, in order
     * @throws Refused 403 for anyone but a steward, 422 when the key was used for another batch, 409 while this one runs, or where a child
     *     came to live in a second family in that moment
     */
    public Uni<List<PairOutcome>> take(Attempt batch, List<PairDecision> rows, boolean atomic, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return transactions
                .run(() -> once.taken(batch)
                        .chain(taken -> links.inTurn().chain(() -> decide(batch, rows, taken, caller)))
                        .invoke(outcomes -> {
                            if (atomic && outcomes.stream().anyMatch(outcome -> outcome.refusal() != null)) {
                                throw new Undone(outcomes);
                            }
                        }))
                .onFailure(Undone.class)
                .recoverWithItem(undone -> ((Undone) undone).outcomes())
                .onFailure(Links.TWO_HOMES)
                .transform(broken -> IdentityProblem.TWO_HOMES.refused());
    }

    /** What a row is told whose batch was undone because of another. */
    public Refused undone() {
        return new Refused(IdentityProblem.UNDECIDED_WITH_THE_BATCH);
    }

    private Uni<List<PairOutcome>> decide(
            Attempt batch, List<PairDecision> rows, Map<Integer, Answer> taken, Caller caller) {
        List<PairOutcome> outcomes = new ArrayList<>();
        Map<Integer, Answer> news = new HashMap<>();
        return InTurn.each(
                        rows,
                        row -> outcome(row, taken.get(row.number()), caller)
                                .invoke(outcome -> {
                                    outcomes.add(outcome);
                                    if (outcome.answer() != null && !taken.containsKey(row.number())) {
                                        news.put(row.number(), outcome.answer());
                                    }
                                })
                                .replaceWithVoid())
                .invoke(() -> once.remember(batch, news))
                .replaceWith(outcomes);
    }

    private Uni<PairOutcome> outcome(PairDecision row, @Nullable Answer first, Caller caller) {
        if (first != null) {
            return Uni.createFrom().item(PairOutcome.made(first));
        }
        return pairs.require(row.pair(), caller)
                .chain(found -> decide(row, found.pair(), caller))
                .map(PairOutcome::made)
                .onFailure(Refused.class)
                .recoverWithItem(refused -> PairOutcome.refused((Refused) refused));
    }

    private Uni<Answer> decide(PairDecision row, OpenPair pair, Caller caller) {
        new Version(row.seen()).mustBe(pair.version());
        UUID kept = row.kept();
        if (kept == null) {
            return mark.markNow(new LinkDraft("person", pair.one(), pair.other(), row.reason()), caller)
                    .map(it -> Answer.created(it.uuid(), it.version()));
        }
        if (!pair.one().equals(kept) && !pair.other().equals(kept)) {
            throw Refused.because("/kept", GeneralRule.UNKNOWN_REFERENCE);
        }
        UUID linked = pair.one().equals(kept) ? pair.other() : pair.one();
        return link.linkNow(new LinkDraft("person", kept, linked, row.reason()), caller)
                .map(it -> Answer.created(it.uuid(), it.version()));
    }

    /** Rolls an all-or-nothing batch back and keeps what to tell of it. */
    private final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<PairOutcome> outcomes;

        Undone(List<PairOutcome> outcomes) {
            super("undone", null, false, false);
            this.outcomes = outcomes;
        }

        List<PairOutcome> outcomes() {
            return outcomes.stream()
                    .map(outcome -> outcome.refusal() == null ? PairOutcome.refused(undone()) : outcome)
                    .toList();
        }
    }
}
