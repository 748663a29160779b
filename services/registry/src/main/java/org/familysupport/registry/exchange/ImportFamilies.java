package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.RowsOnce;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.families.FamilyOutcome;
import org.familysupport.registry.families.FamilyProblem;
import org.familysupport.registry.families.RegisterFamilies;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;

/**
 * Takes a batch of families from an agency's system.
 *
 * <p>All or nothing is one transaction, and so is a rehearsal. Else some rows at a time are: a transaction that enters many people holds
 * up whoever enters one of them. When the database refuses some (a number taken in the same moment), they are taken one by one, so that
 * one wrong row costs no other. A row sent again by the agency's own number is the same family.
 */
@ApplicationScoped
public class ImportFamilies {
    private final Transactions transactions;
    private final RowsOnce once;
    private final EnterRows rows;

    ImportFamilies(Transactions transactions, RowsOnce once, EnterRows rows) {
        this.transactions = transactions;
        this.once = once;
        this.rows = rows;
    }

    /**
     * Takes the rows, each once under the key of the batch; of a rehearsal nothing stays, and its key is as unused as before.
     *
     * @return an outcome for each row, in order
     * @throws Refused 403 for who does not work with families, 422 when the key was used for another batch, 409 while this one runs
     */
    public Uni<List<FamilyOutcome>> take(Attempt batch, List<FamilyRow> families, BatchTerms terms, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        List<List<FamilyRow>> portions = terms.inOne() ? List.of(families) : RowPortions.of(families);
        List<FamilyOutcome> outcomes = new ArrayList<>();
        return InTurn.each(
                        portions,
                        portion -> portion(batch, portion, terms, caller)
                                .invoke(outcomes::addAll)
                                .replaceWithVoid())
                .chain(() -> rows.noteMet(outcomes, caller))
                .replaceWith(outcomes);
    }

    private Uni<List<FamilyOutcome>> portion(Attempt batch, List<FamilyRow> families, BatchTerms terms, Caller caller) {
        return together(batch, families, terms, caller)
                .onFailure(failure -> (terms.validateOnly() || !terms.atomic()) && Constraint.anyBroken(failure))
                .recoverWithUni(() -> oneByOne(batch, families, terms, caller));
    }

    private Uni<List<FamilyOutcome>> together(
            Attempt batch, List<FamilyRow> families, BatchTerms terms, Caller caller) {
        return transactions
                .run(() -> once.taken(batch)
                        .chain(taken -> terms.validateOnly()
                                ? rows.rehearse(families, taken, caller)
                                : rows.enter(families, taken, caller))
                        .invoke(entered -> once.remember(batch, entered.news()))
                        .map(entered -> {
                            if (terms.undo(entered.anyRefused())) {
                                throw new Undone(entered.outcomes());
                            }
                            return entered.outcomes();
                        }))
                .onFailure(Undone.class)
                .recoverWithItem(failure -> {
                    Undone undone = (Undone) failure;
                    return terms.validateOnly() ? undone.outcomes() : undone.undone();
                });
    }

    private Uni<List<FamilyOutcome>> oneByOne(
            Attempt batch, List<FamilyRow> families, BatchTerms terms, Caller caller) {
        List<FamilyOutcome> outcomes = new ArrayList<>();
        BatchTerms each = new BatchTerms(false, terms.validateOnly());
        Set<UUID> met = new HashSet<>();
        return InTurn.each(
                        families,
                        row -> (isMet(row, terms, met) ? present() : together(batch, List.of(row), each, caller))
                                .onFailure(Constraint::anyBroken)
                                .recoverWithItem(
                                        failure -> List.of(FamilyOutcome.refused(RegisterFamilies.refusal(failure))))
                                .invoke(outcomes::addAll)
                                .replaceWithVoid())
                .replaceWith(outcomes);
    }

    /** In a rehearsal no row finds what one before it has entered. */
    private static boolean isMet(FamilyRow row, BatchTerms terms, Set<UUID> met) {
        UUID id = row.family().id();
        return terms.validateOnly() && id != null && !met.add(id);
    }

    private static Uni<List<FamilyOutcome>> present() {
        return Uni.createFrom().item(List.of(FamilyOutcome.refused(new Refused(FamilyProblem.FAMILY_EXISTS))));
    }
}
