package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.registry.families.FamilyOutcome;
import org.familysupport.registry.families.MemberDraft;
import org.familysupport.registry.families.RegisterFamilies;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;
import org.jspecify.annotations.Nullable;

/**
 * Takes a batch of families from an agency's system.
 *
 * <p>The whole batch is one transaction while the database agrees; when it does not (a number taken in the same moment),
 * the rows are taken one by one, so that one wrong row costs no other. A row sent again by the agency's own number is
 * the same family.
 */
@ApplicationScoped
public class ImportFamilies {
    /** Where the family stands in a row. */
    private static final String FAMILY = "/family";

    private final Transactions transactions;
    private final RegisterFamilies register;
    private final ReadPeople people;
    private final KnownOrganisations organisations;

    ImportFamilies(
            Transactions transactions,
            RegisterFamilies register,
            ReadPeople people,
            KnownOrganisations organisations) {
        this.transactions = transactions;
        this.register = register;
        this.people = people;
        this.organisations = organisations;
    }

    /**
     * Takes the rows.
     *
     * @param atomic all or nothing: one refused row leaves every row undone
     * @return an outcome for each row, in order
     */
    public Uni<List<FamilyOutcome>> take(List<FamilyDraft> rows, boolean atomic, Caller caller) {
        return together(rows, atomic, caller)
                .onFailure(failure -> !atomic && Constraint.anyBroken(failure))
                .recoverWithUni(() -> oneByOne(rows, caller));
    }

    private Uni<List<FamilyOutcome>> together(List<FamilyDraft> rows, boolean atomic, Caller caller) {
        return transactions
                .run(() -> enter(rows, caller).invoke(outcomes -> {
                    if (atomic && outcomes.stream().anyMatch(outcome -> outcome.refusal() != null)) {
                        throw new Undone(outcomes);
                    }
                }))
                .onFailure(Undone.class)
                .recoverWithItem(undone -> ((Undone) undone).outcomes());
    }

    private Uni<List<FamilyOutcome>> oneByOne(List<FamilyDraft> rows, Caller caller) {
        Uni<List<FamilyOutcome>> all = Uni.createFrom().item(new ArrayList<>());
        for (FamilyDraft row : rows) {
            all = all.chain(outcomes -> together(List.of(row), false, caller)
                    .onFailure(Constraint::anyBroken)
                    .recoverWithItem(List.of(FamilyOutcome.refused(new Refused(GeneralProblem.ALREADY_EXISTS))))
                    .invoke(outcomes::addAll)
                    .replaceWith(outcomes));
        }
        return all;
    }

    private Uni<List<FamilyOutcome>> enter(List<FamilyDraft> rows, Caller caller) {
        return organisations
                .amongThoseOf(
                        caller.organisation(),
                        rows.stream().map(FamilyDraft::organisation).collect(Collectors.toSet()),
                        caller.actsBelow())
                .chain(allowed -> knownMembers(rows, caller).chain(known -> {
                    List<FamilyDraft> clean = rows.stream()
                            .filter(row -> refusal(row, allowed, known) == null)
                            .toList();
                    return register.enter(clean, caller).map(entered -> merge(rows, allowed, known, entered));
                }));
    }

    private static List<FamilyOutcome> merge(
            List<FamilyDraft> rows, Set<UUID> allowed, Set<PersonId> known, List<FamilyOutcome> entered) {
        List<FamilyOutcome> remaining = new ArrayList<>(entered);
        return rows.stream()
                .map(row -> {
                    Refused refused = refusal(row, allowed, known);
                    return refused == null ? remaining.removeFirst() : FamilyOutcome.refused(refused);
                })
                .toList();
    }

    /** Another organisation than those under the caller's body is 403 for that row (rulings 18). */
    private static @Nullable Refused refusal(
            FamilyDraft row, Set<UUID> allowed, Set<PersonId> known) {
        if (!allowed.contains(row.organisation())) {
            return new Refused(GeneralProblem.FORBIDDEN);
        }
        if (!existing(row).allMatch(known::contains)) {
            return Refused.because(FAMILY + "/members", GeneralRule.UNKNOWN_REFERENCE);
        }
        return repetition(row);
    }

    private static @Nullable Refused repetition(FamilyDraft row) {
        try {
            row.mustNotRepeatMembers(FAMILY);
            return null;
        } catch (Refused repeated) {
            return repeated;
        }
    }

    /** Members named by id whom the caller knows, asked for all rows at once. */
    private Uni<Set<PersonId>> knownMembers(List<FamilyDraft> rows, Caller caller) {
        return people.fullyKnown(rows.stream().flatMap(ImportFamilies::existing).collect(Collectors.toSet()), caller);
    }

    private static Stream<PersonId> existing(FamilyDraft row) {
        return row.members().stream().map(MemberDraft::existing).filter(Objects::nonNull);
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
