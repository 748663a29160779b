package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.registry.families.FamilyOutcome;
import org.familysupport.registry.families.RegisterFamilies;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/** Enters rows of families with the open transaction, whether they came in a request or in a file. */
@ApplicationScoped
class EnterRows {
    private final RegisterFamilies register;
    private final ReadPeople people;
    private final KnownOrganisations organisations;
    private final RegionCalendar calendar;

    EnterRows(RegisterFamilies register, ReadPeople people, KnownOrganisations organisations, RegionCalendar calendar) {
        this.register = register;
        this.people = people;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    /**
     * What came of each row, in order.
     *
     * @param news what was taken now
     */
    record Entered(List<FamilyOutcome> outcomes, Map<Integer, Answer> news) {
        boolean anyRefused() {
            return outcomes.stream().anyMatch(outcome -> outcome.refusal() != null);
        }
    }

    /**
     * Enters what can be entered.
     *
     * @param taken rows that were taken before, by their number
     */
    Uni<Entered> enter(List<FamilyRow> rows, Map<Integer, Answer> taken, Caller caller) {
        return enter(rows, taken, caller, register::enter);
    }

    /** The same for whoever is going to undo it. */
    Uni<Entered> rehearse(List<FamilyRow> rows, Map<Integer, Answer> taken, Caller caller) {
        return enter(rows, taken, caller, register::rehearse);
    }

    private Uni<Entered> enter(
            List<FamilyRow> rows,
            Map<Integer, Answer> taken,
            Caller caller,
            BiFunction<List<FamilyDraft>, Caller, Uni<List<FamilyOutcome>>> way) {
        return standing(rows, taken, caller)
                .chain(standing -> way.apply(standing.fresh(rows), caller)
                        .map(entered -> merge(rows, standing, entered))
                        .map(outcomes -> new Entered(outcomes, standing.news(rows, outcomes))));
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

    private Uni<RowStanding> standing(List<FamilyRow> rows, Map<Integer, Answer> taken, Caller caller) {
        return allowed(rows, caller)
                .chain(allowed -> knownMembers(rows, caller)
                        .map(known -> new RowStanding(taken, allowed, known, calendar.today())));
    }

    private Uni<Set<UUID>> allowed(List<FamilyRow> rows, Caller caller) {
        Set<UUID> named = rows.stream().map(row -> row.family().organisation()).collect(Collectors.toSet());
        return organisations.amongThoseOf(caller.organisation(), named, caller.actsBelow());
    }

    /** Members named by id for whom the caller answers, asked for all rows at once. */
    private Uni<Set<PersonId>> knownMembers(List<FamilyRow> rows, Caller caller) {
        return people.answeredFor(rows.stream().flatMap(FamilyRow::existing).collect(Collectors.toSet()), caller);
    }
}
