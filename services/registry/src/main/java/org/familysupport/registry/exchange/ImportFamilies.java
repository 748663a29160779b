package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.RowsOnce;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.families.FamilyOutcome;
import org.familysupport.registry.families.FamilyProblem;
import org.familysupport.registry.families.RegisterFamilies;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;
import org.familysupport.security.policy.FamilyWorkers;

/**
 * Takes a batch of families from an agency's system.
 *
 * <p>The whole batch is one transaction while the database agrees; when it does not (a number taken in the same moment),
 * the rows are taken one by one, so that one wrong row costs no other. A row sent again by the agency's own number is
 * the same family.
 */
@ApplicationScoped
public class ImportFamilies {
    private final Transactions transactions;
    private final RowsOnce once;
    private final RegisterFamilies register;
    private final ReadPeople people;
    private final KnownOrganisations organisations;
    private final RegionCalendar calendar;

    ImportFamilies(
            Transactions transactions,
            RowsOnce once,
            RegisterFamilies register,
            ReadPeople people,
            KnownOrganisations organisations,
            RegionCalendar calendar) {
        this.transactions = transactions;
        this.once = once;
        this.register = register;
        this.people = people;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    /**
     * Takes the rows, each once under the key of the batch.
     *
     * @param atomic all or nothing: one refused row leaves every row undone
     * @return an outcome for each row, in order
     * @throws Refused 403 for who does not work with families, 422 when the key was used for another batch, 409 while this one runs
     */
    public Uni<List<FamilyOutcome>> take(Attempt batch, List<FamilyRow> rows, boolean atomic, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return together(batch, rows, atomic, caller)
                .onFailure(failure -> !atomic && Constraint.anyBroken(failure))
                .recoverWithUni(() -> oneByOne(batch, rows, caller));
    }

    private Uni<List<FamilyOutcome>> together(Attempt batch, List<FamilyRow> rows, boolean atomic, Caller caller) {
        return transactions
                .run(() -> enter(batch, rows, caller).invoke(outcomes -> {
                    if (atomic && outcomes.stream().anyMatch(outcome -> outcome.refusal() != null)) {
                        throw new Undone(outcomes);
                    }
                }))
                .onFailure(Undone.class)
                .recoverWithItem(undone -> ((Undone) undone).outcomes());
    }

    private Uni<List<FamilyOutcome>> oneByOne(Attempt batch, List<FamilyRow> rows, Caller caller) {
        List<FamilyOutcome> outcomes = new ArrayList<>();
        return InTurn.each(
                        rows,
                        row -> together(batch, List.of(row), false, caller)
                                .onFailure(Constraint.broken(RegisterFamilies.ONE_HOME))
                                .recoverWithItem(
                                        List.of(FamilyOutcome.refused(new Refused(FamilyProblem.CHILD_HAS_A_HOME))))
                                .onFailure(Constraint::anyBroken)
                                .recoverWithItem(
                                        List.of(FamilyOutcome.refused(new Refused(GeneralProblem.ALREADY_EXISTS))))
                                .invoke(outcomes::addAll)
                                .replaceWithVoid())
                .replaceWith(outcomes);
    }

    private Uni<List<FamilyOutcome>> enter(Attempt batch, List<FamilyRow> rows, Caller caller) {
        return standing(batch, rows, caller)
                .chain(standing -> register.enter(standing.fresh(rows), caller)
                        .map(entered -> merge(rows, standing, entered))
                        .invoke(outcomes -> once.remember(batch, standing.news(rows, outcomes))));
    }

    private static List<FamilyOutcome> merge(List<FamilyRow> rows, RowStanding standing, List<FamilyOutcome> entered) {
        List<FamilyOutcome> remaining = new ArrayList<>(entered);
        return rows.stream()
                .map(row -> {
                    FamilyOutcome known = standing.known(row);
                    return known == null ? remaining.removeFirst() : known;
                })
                .toList();
    }

    private Uni<RowStanding> standing(Attempt batch, List<FamilyRow> rows, Caller caller) {
        return once.taken(batch)
                .chain(taken -> allowed(rows, caller)
                        .chain(allowed -> knownMembers(rows, caller)
                                .map(known -> new RowStanding(taken, allowed, known, calendar.today()))));
    }

    private Uni<Set<UUID>> allowed(List<FamilyRow> rows, Caller caller) {
        Set<UUID> named = rows.stream().map(row -> row.family().organisation()).collect(Collectors.toSet());
        return organisations.amongThoseOf(caller.organisation(), named, caller.actsBelow());
    }

    /** Members named by id for whom the caller answers, asked for all rows at once. */
    private Uni<Set<PersonId>> knownMembers(List<FamilyRow> rows, Caller caller) {
        return people.answeredFor(rows.stream().flatMap(FamilyRow::existing).collect(Collectors.toSet()), caller);
    }

    /** Rolls an all-or-nothing batch back and keeps what to tell of it. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<FamilyOutcome> outcomes;

        Undone(List<FamilyOutcome> outcomes) {
            super("undone", null, false, false);
            this.outcomes = outcomes;
        }

        List<FamilyOutcome> outcomes() {
            return outcomes.stream()
                    .map(outcome -> outcome.refusal() == null
                            ? FamilyOutcome.refused(new Refused(ExchangeProblem.UNDONE_WITH_THE_BATCH))
                            : outcome)
                    .toList();
        }
    }
}
