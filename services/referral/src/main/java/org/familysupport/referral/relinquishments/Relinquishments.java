package org.familysupport.referral.relinquishments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.referral.RelinquishmentId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.familysupport.security.policy.FamilyWorkers;
import org.jspecify.annotations.Nullable;

/** The stored cases with their teams and steps. Every query that shows one asks whether the caller is of its team. */
@ApplicationScoped
class Relinquishments {
    /** One row for each organisation that is in the directory, or one without. */
    /** Who has no residence of her own is counted where her family lives. */
    private static final String GROUND = """
            with asked as materialized (
              select access_to_subject('person', :person, :organisation, :below) as access,
                     coalesce(
                       territory_of('person', :person),
                       (select territory_of('family', m.family_id)
                        from memberships m
                        where m.person_id = :person and m.since <= current_date
                          and (m.until is null or m.until >= current_date)
                        order by territory_of('family', m.family_id) is null, m.since desc
                        limit 1)) as territory,
                     coalesce(age_of(:person) < 10, false) as child)
            select asked.access, asked.territory, o.id, o.status, asked.child
            from asked
            left join known_organisations o on o.id in (
              select cast(wanted as uuid) from jsonb_array_elements_text(cast(cast(:named as text) as jsonb)) as wanted)
            """;

    private static final String DIRECTORY = "select o.id, o.status from known_organisations o where o.id = :named";

    private static final String VISIBLE = """
            select r, function('relinquishment_parts' as String, r.id)
            from Relinquishment r
            where r.id = :id
              and function('is_of_relinquishment_team' as Boolean, :organisation, :worker, r.id) = true
              and function('hidden_from' as Boolean, :organisation, r.person) = false
            """;

    private static final String OF_ONES_TEAMS = """
            select r.id, r.version, r.person_id, r.status, r.born_on, r.outcome, r.created_at
            from relinquishments r
            where (:status = '' or r.status = :status)
              and r.id in (select t.relinquishment_id from relinquishment_team t
                           where t.organisation = :organisation and (t.worker is null or t.worker = :worker))
              and not sealed_from(r.person_id, :organisation)
              and (r.created_at, r.id) < (:at, :place)
            order by r.created_at desc, r.id desc limit :limit
            """;

    private static final String JOIN = """
            insert into relinquishment_team (relinquishment_id, organisation, worker)
            select cast(:case as uuid), organisation, worker
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as member (organisation uuid, worker text)
            on conflict do nothing
            """;

    private static final String LEAVE = """
            delete from relinquishment_team
            where relinquishment_id = :case and organisation = :organisation
              and coalesce(worker, '') = :worker
            """;

    private static final String NOTE = """
            insert into relinquishment_steps (relinquishment_id, number, step, done_on, organisation, note)
            select cast(:case as uuid), cast(:number as integer), step, "doneOn", organisation, note
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as done (
              step text, "doneOn" date, organisation uuid, note text)
            """;

    /** Each woman once, so that two cases of her by two teams do not count twice. */
    private static final String COUNTS = """
            select r.outcome, count(distinct r.person_id)
            from relinquishments r
            where r.decided_on between :from and :to
              and starts_with(coalesce(r.territory, ''), :territory)
            group by r.outcome
            """;

    private final Store store;
    private final GrantFreshness freshness;

    Relinquishments(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** What a new case stands on, in one query; 404 for who may not know the woman. */
    Uni<Ground> ground(RelinquishmentDraft draft, Caller caller) {
        UUID unit = draft.unit();
        List<UUID> named = Stream.concat(draft.team().stream().map(TeamMember::organisation), Stream.ofNullable(unit))
                .distinct()
                .toList();
        return store.rows(
                        GROUND,
                        Map.of(
                                "person", draft.person().value(),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "named", Json.array(named)))
                .map(rows -> new Ground(
                        freshness.trust(Access.required(rows.getFirst()[0])),
                        (String) rows.getFirst()[1],
                        directory(rows, 2),
                        (Boolean) rows.getFirst()[4]));
    }

    /** What the directory says of an organisation: its status, or nothing. */
    Uni<Map<UUID, String>> directory(UUID organisation) {
        return store.rows(DIRECTORY, Map.of("named", organisation)).map(rows -> directory(rows, 0));
    }

    private static Map<UUID, String> directory(List<Object[]> rows, int column) {
        Map<UUID, String> statuses = new HashMap<>();
        rows.stream()
                .filter(row -> row[column] != null)
                .forEach(row -> statuses.put((UUID) row[column], (String) row[column + 1]));
        return statuses;
    }

    /**
     * The case with its team and steps, in one query; 404 for who is not of the team, whatever else it may know, and for who
     * works with no families at all.
     */
    Uni<SeenRelinquishment> require(RelinquishmentId id, Caller caller) {
        if (!FamilyWorkers.include(caller)) {
            throw Refused.notFound();
        }
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("worker", caller.subject())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound))
                .map(row -> {
                    Parts parts = Json.read((String) row[1], Parts.class);
                    return new SeenRelinquishment(((Relinquishment) row[0]).with(parts.team(), parts.steps()), caller);
                });
    }

    /** Adds a new one with its team. */
    Uni<Void> add(Relinquishment relinquishment) {
        return store.with(session -> session.persist(relinquishment).chain(session::flush))
                .chain(() -> join(relinquishment.id(), relinquishment.team()));
    }

    Uni<Void> join(RelinquishmentId id, List<TeamMember> members) {
        return store.execute(JOIN, Map.of("case", id.value(), "rows", Json.array(members)))
                .replaceWithVoid();
    }

    Uni<Void> leave(RelinquishmentId id, TeamMember member) {
        return store.execute(
                        LEAVE,
                        Map.of(
                                "case",
                                id.value(),
                                "organisation",
                                member.organisation(),
                                "worker",
                                Objects.requireNonNullElse(member.worker(), "")))
                .replaceWithVoid();
    }

    Uni<Void> note(RelinquishmentId id, int number, CaseStep step) {
        return store.execute(NOTE, Map.of("case", id.value(), "number", number, "rows", Json.array(List.of(step))))
                .replaceWithVoid();
    }

    /** A page of those of whose team the caller is, the newest first. */
    Uni<Page<RelinquishmentRow>> page(@Nullable RelinquishmentStatus status, PageRequest page, Caller caller) {
        Map<String, Object> parameters =
                new HashMap<>(Box.parameters(status == null ? "" : status.code(), page, caller));
        parameters.remove("below");
        parameters.put("worker", caller.subject());
        return store.rows(OF_ONES_TEAMS, parameters)
                .map(rows -> rows.stream().map(Relinquishments::row).toList())
                .map(rows -> Page.of(
                        rows, page, last -> Box.after(last.openedAt(), last.id().value())));
    }

    /** How many women there were of each outcome. */
    Uni<Map<String, Long>> counts(LocalDate from, LocalDate to, String territoryPrefix) {
        return store.rows(COUNTS, Map.of("from", from, "to", to, "territory", territoryPrefix))
                .map(rows -> {
                    Map<String, Long> counts = new HashMap<>();
                    rows.forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
                    return counts;
                });
    }

    private static RelinquishmentRow row(Object[] row) {
        return new RelinquishmentRow(
                new RelinquishmentId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                new PersonId((UUID) row[2]),
                RelinquishmentStatus.of((String) row[3]),
                (LocalDate) row[4],
                (String) row[5],
                ((OffsetDateTime) row[6]).toInstant());
    }

    /**
     * What a new case stands on.
     *
     * @param access what the caller may know of the woman
     * @param territory where she lives
     * @param directory the status of each organisation that is known
     * @param tooYoung whether she is a child who can bear none
     */
    record Ground(Access access, @Nullable String territory, Map<UUID, String> directory, boolean tooYoung) {}

    /** The parts of a case as the database tells them. */
    private record Parts(List<TeamMember> team, List<CaseStep> steps) {}
}
