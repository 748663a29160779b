package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.registry.families.FamilyOutcome;
import org.familysupport.registry.families.ReadFamilies;
import org.familysupport.registry.families.RegisterFamilies;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.registry.people.RegisterPeople;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/** Enters rows of families with the open transaction, whether they came in a request or in a file. */
@ApplicationScoped
class EnterRows {
    private final RegisterFamilies register;
    private final RegisterPeople newcomers;
    private final ReadFamilies families;
    private final ReadPeople people;
    private final KnownOrganisations organisations;
    private final RegionCalendar calendar;

    EnterRows(
            RegisterFamilies register,
            RegisterPeople newcomers,
            ReadFamilies families,
            ReadPeople people,
            KnownOrganisations organisations,
            RegionCalendar calendar) {
        this.register = register;
        this.newcomers = newcomers;
        this.families = families;
        this.people = people;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    /**
     * What came of each row, in order.
     *
     * @param news what was taken now
     * @param anyRefused whether a row that was not taken before is refused
     */
    record Entered(List<FamilyOutcome> outcomes, Map<Integer, Answer> news, boolean anyRefused) {}

    /** Enters families of rows, or tries to. */
    private interface Way {
        Uni<List<FamilyOutcome>> go(List<FamilyDraft> drafts, String root, Caller caller);
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

    /** Who is told that somebody on record looks like a person of its rows has learnt of somebody, be it a rehearsal. */
    Uni<Void> noteMet(List<FamilyOutcome> outcomes, Caller caller) {
        return newcomers.noteRefused(
                outcomes.stream()
                        .map(FamilyOutcome::refusal)
                        .filter(Objects::nonNull)
                        .toList(),
                caller);
    }

    private Uni<Entered> enter(List<FamilyRow> rows, Map<Integer, Answer> taken, Caller caller, Way way) {
        return standing(rows, taken, caller)
                .chain(standing -> way.go(standing.fresh(rows), RowStanding.FAMILY, caller)
                        .map(entered -> merge(rows, standing, entered))
                        .map(outcomes -> new Entered(
                                outcomes, standing.news(rows, outcomes), standing.anyRefused(rows, outcomes))));
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
                        .chain(members -> known(rows, taken, caller)
                                .map(known -> new RowStanding(taken, known, allowed, members, calendar.today()))));
    }

    /** Which families of rows that were taken the caller may know still, asked for all at once. */
    private Uni<Set<FamilyId>> known(List<FamilyRow> rows, Map<Integer, Answer> taken, Caller caller) {
        return families.knownTo(
                rows.stream()
                        .map(row -> taken.get(row.number()))
                        .filter(Objects::nonNull)
                        .map(answer -> new FamilyId(answer.resource()))
                        .collect(Collectors.toSet()),
                caller);
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
