package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.events.referral.SittingId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.handovers.Box;
import org.familysupport.referral.handovers.HeldGrant;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored sittings with all that belongs to them. */
@ApplicationScoped
class Sittings {
    private static final String SUBJECTS = """
            select wanted.number,
                   access_to_subject(wanted.kind, wanted.id, :organisation, :below),
                   responsible_as(wanted.kind, wanted.id, :organisation, :below)
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as wanted (number int, kind text, id uuid)
            order by wanted.number
            """;

    private static final String UNKNOWN_INVITEES = """
            select wanted.number,
                   wanted.person is not null
                     and coalesce(access_to_person(wanted.person, :organisation, :below) like '% emergency', true),
                   wanted.organisation is not null
                     and not exists (select 1 from known_organisations o where o.id = wanted.organisation)
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as wanted (
              number int, person uuid, organisation uuid)
            order by wanted.number
            """;

    /** Acts on one sitting come one after the other; only who has a seat can hold its row. */
    private static final String LOCK = """
            select s.id from sittings s
            where s.id = :id and sitting_seat(s.id, :organisation, :below) is not null
            for no key update of s
            """;

    private static final String VISIBLE = """
            select s, function('sitting_seat' as String, s.id, :organisation, cast(:below as Boolean))
            from Sitting s
            where s.id = :id
            """;

    /** The members of the caller's on the day, and the lines about whom it is responsible for now. */
    private static final String OWN = """
            select m.id, cast(null as int)
            from sittings s
            join consilium_members m on m.consilium_id = s.consilium_id
            where s.id = :id and s.planned_on between m.since and coalesce(m.until, date 'infinity')
              and stands_for(:organisation, :below, m.organisation)
            union all
            select cast(null as uuid), i.number
            from sitting_items i
            where i.sitting_id = :id and i.withdrawn_at is null
              and responsible_for(i.subject_kind, i.subject_id, :organisation, :below)
              and not sealed_from(i.subject_id, :organisation)
            """;

    /** All that belongs to a sitting, one row a thing, in one statement. */
    private static final String PARTS = """
            select 'item', number, subject_id, route_id, subject_kind, outcome, question, resolution, decided_at
            from sitting_items where sitting_id = :sitting and withdrawn_at is null
            union all
            select 'invitee', number, person, organisation, role, cast(null as text), cast(null as text),
                   cast(null as text), cast(null as timestamptz)
            from sitting_invitees where sitting_id = :sitting
            union all
            select 'material', number, cast(null as uuid), cast(null as uuid), cast(null as text), cast(null as text),
                   title, href, cast(null as timestamptz)
            from sitting_materials where sitting_id = :sitting
            union all
            select 'present', 0, member_id, cast(null as uuid), cast(null as text), cast(null as text),
                   cast(null as text), cast(null as text), cast(null as timestamptz)
            from sitting_presence where sitting_id = :sitting
            union all
            select 'vote', item, member_id, cast(null as uuid), vote, cast(null as text), dissent, cast(null as text),
                   cast_at
            from sitting_votes where sitting_id = :sitting
            union all
            select 'requested', item, id, organisation, kind, plan_kind, cast(null as text), cast(null as text),
                   cast(null as timestamptz)
            from sitting_requests where sitting_id = :sitting
            order by 1, 2, 3
            """;

    private static final String WRITE_PLANNED = """
            with invited as (
              insert into sitting_invitees (sitting_id, number, role, person, organisation)
              select :sitting, number, role, person, organisation
              from jsonb_to_recordset(cast(cast(:invitees as text) as jsonb)) as invitee (
                number int, role text, person uuid, organisation uuid)),
            laid as (
              insert into sitting_materials (sitting_id, number, title, href)
              select :sitting, number, title, href
              from jsonb_to_recordset(cast(cast(:materials as text) as jsonb)) as material (
                number int, title text, href text))
            insert into sitting_items (sitting_id, number, subject_kind, subject_id, question)
            select :sitting, number, kind, subject, question
            from jsonb_to_recordset(cast(cast(:items as text) as jsonb)) as item (
              number int, kind text, subject uuid, question text)
            """;

    private static final String WRITE_PRESENCE = """
            insert into sitting_presence (sitting_id, member_id)
            select :sitting, cast(wanted as uuid)
            from jsonb_array_elements_text(cast(cast(:members as text) as jsonb)) as wanted
            """;

    private static final String WRITE_VOTES = """
            insert into sitting_votes (sitting_id, item, member_id, vote, dissent, cast_at)
            select sitting, item, member, vote, dissent, at
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as vote (
              sitting uuid, item int, member uuid, vote text, dissent text, at timestamptz)
            """;

    private static final String WRITE_ITEMS = """
            update sitting_items i
            set outcome = line.outcome, resolution = line.resolution, decided_at = line.decided, route_id = line.route
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as line (
              sitting uuid, number int, outcome text, resolution text, decided timestamptz, route uuid)
            where i.sitting_id = line.sitting and i.number = line.number
            """;

    private static final String WITHDRAW = """
            update sitting_items set withdrawn_at = :at where sitting_id = :sitting and number = :number
            """;

    private static final String WRITE_REQUESTED = """
            insert into sitting_requests (sitting_id, item, id, kind, plan_kind, organisation)
            select sitting, item, id, kind, "planKind", organisation
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as asked (
              sitting uuid, item int, id uuid, kind text, "planKind" text, organisation uuid)
            on conflict (id) do nothing
            """;

    private static final String WRITE_GRANTS = """
            insert into sitting_grants (id, sitting_id, subject_kind, subject_id, organisation, until)
            select id, sitting, kind, subject, organisation, until
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as held (
              id uuid, sitting uuid, kind text, subject uuid, organisation uuid, until timestamptz)
            """;

    private static final String GRANTS = """
            select id, subject_kind, subject_id, organisation, until from sitting_grants where sitting_id = :sitting
            """;

    /** Those of a consilium in whose time members may read. Who signs or cancels one waits, or is waited for. */
    private static final String LOCK_READABLE = """
            select s.id from sittings s
            where s.consilium_id = :consilium and s.status in ('planned', 'held') and s.planned_on >= cast(:first as date)
            order by s.id
            for no key update of s
            """;

    /**
     * What of the rights to read is not as the members of the day are: first those that are missing, without an id, where the
     * sitting is planned and the caller might plan it now; then those that nothing gives any more.
     */
    private static final String AMISS = """
            with readable as (
              select s.id, s.planned_on, s.status, s.consilium_id
              from sittings s
              where s.id in (select cast(wanted as uuid)
                             from jsonb_array_elements_text(cast(cast(:sittings as text) as jsonb)) as wanted)),
            due as (
              select distinct r.id, r.planned_on, r.status, i.subject_kind, i.subject_id, m.organisation
              from readable r
              join sitting_items i on i.sitting_id = r.id and i.withdrawn_at is null
              join consilium_members m on m.consilium_id = r.consilium_id
                and r.planned_on between m.since and coalesce(m.until, date 'infinity')
              where m.organisation <> :secretariat)
            select cast(null as uuid), due.subject_kind, due.subject_id, due.organisation, cast(null as timestamptz),
                   due.id, due.planned_on
            from due
            where due.status = 'planned'
              and not exists (select 1 from sitting_grants g
                              where g.sitting_id = due.id and g.subject_id = due.subject_id
                                and g.organisation = due.organisation)
              and responsible_for(due.subject_kind, due.subject_id, :organisation, :below)
            union all
            select g.id, g.subject_kind, g.subject_id, g.organisation, g.until, r.id, r.planned_on
            from readable r
            join sitting_grants g on g.sitting_id = r.id
            where not exists (select 1 from due
                              where due.id = r.id and due.subject_id = g.subject_id
                                and due.organisation = g.organisation)
            """;

    private static final String FORGET_GRANTS = """
            delete from sitting_grants g
            using jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as gone
            where g.id = cast(gone as uuid)
            """;

    /** Counted are the lines that the caller may see: of who is there only as responsible, its own. */
    private static final String PAGE = """
            select s.id, s.version, s.consilium_id, s.planned_on, s.status,
                   (select count(*)
                    from sitting_items i
                    where i.sitting_id = s.id and i.withdrawn_at is null
                      and (seat.of_caller <> 'responsible'
                           or (responsible_for(i.subject_kind, i.subject_id, :organisation, :below)
                               and not sealed_from(i.subject_id, :organisation))))
            from sittings s
            cross join lateral (select sitting_seat(s.id, :organisation, :below) as of_caller offset 0) as seat
            where s.consilium_id = :consilium and (:status = '' or s.status = :status)
              and (s.planned_on, s.id) < (cast(:on as date), :place)
              and seat.of_caller is not null
            order by s.planned_on desc, s.id desc limit :limit
            """;

    /** Those about whom the caller is responsible for now; of each agenda its own lines are counted. */
    private static final String ABOUT_OWN = Box.MINE + Box.kept("sitting_items i on i.subject_id = m.person_id") + """
            select s.id, s.version, s.consilium_id, s.planned_on, s.status, count(*)
            from kept
            join sitting_items i on i.subject_id = kept.id and i.withdrawn_at is null
            join sittings s on s.id = i.sitting_id
            where (:status = '' or s.status = :status)
              and (s.planned_on, s.id) < (cast(:on as date), :place)
              and not sealed_from(i.subject_id, :organisation)
            group by s.id
            order by s.planned_on desc, s.id desc limit :limit
            """;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID LAST_PLACE = new UUID(-1, -1);

    private final Store store;
    private final GrantFreshness freshness;
    private final RegionCalendar calendar;

    Sittings(Store store, GrantFreshness freshness, RegionCalendar calendar) {
        this.store = store;
        this.freshness = freshness;
        this.calendar = calendar;
    }

    /** What the caller is to each of these, in one statement; 404 where it may not know one of them. */
    Uni<List<About>> about(List<SubjectRef> subjects, Caller caller) {
        List<SubjectLine> lines = new ArrayList<>();
        subjects.forEach(subject ->
                lines.add(new SubjectLine(lines.size(), subject.kind().code(), subject.id())));
        return store.rows(SUBJECTS, asked(Json.array(lines), caller))
                .map(rows -> rows.stream()
                        .map(row -> new About(
                                freshness.trust(Access.required(row[1])),
                                row[2] == null ? null : new OrganisationId(UUID.fromString((String) row[2]))))
                        .toList());
    }

    /** The invitees whose person, or organisation, is not known: of the caller, or in the directory. */
    Uni<List<UnknownInvitee>> unknown(List<Invitee> invitees, Caller caller) {
        List<InviteeLine> lines = lines(invitees);
        return store.rows(UNKNOWN_INVITEES, asked(Json.array(lines), caller))
                .map(rows -> rows.stream()
                        .map(row ->
                                new UnknownInvitee(((Number) row[0]).intValue(), (Boolean) row[1], (Boolean) row[2]))
                        .filter(it -> it.person() || it.organisation())
                        .toList());
    }

    private static Map<String, Object> asked(String rows, Caller caller) {
        return Map.of("rows", rows, "organisation", caller.organisation(), "below", caller.actsBelow());
    }

    private static List<InviteeLine> lines(List<Invitee> invitees) {
        List<InviteeLine> lines = new ArrayList<>();
        invitees.forEach(it -> lines.add(new InviteeLine(lines.size(), it.role(), it.person(), it.organisation())));
        return lines;
    }

    /** Waits for the sitting; what is read before this is of no worth. */
    Uni<Void> lock(SittingId id, Caller caller) {
        return store.column(
                        LOCK,
                        UUID.class,
                        Map.of("id", id.value(), "organisation", caller.organisation(), "below", caller.actsBelow()))
                .replaceWithVoid();
    }

    /** The sitting with the caller's seat; 404 for who has none. */
    Uni<SeenSitting> require(SittingId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows ->
                        rows.stream().filter(row -> row[1] != null).findFirst().orElseThrow(Refused::notFound))
                .chain(row -> own(id, caller)
                        .map(own -> new SeenSitting(
                                (Sitting) row[0],
                                caller,
                                Objects.requireNonNull(Seat.of((String) row[1])),
                                calendar.today(),
                                own.stream()
                                        .filter(each -> each[0] != null)
                                        .map(each -> (UUID) each[0])
                                        .toList(),
                                own.stream()
                                        .filter(each -> each[1] != null)
                                        .map(Sittings::number)
                                        .collect(Collectors.toSet()))))
                .call(seen -> withParts(seen.sitting()));
    }

    private Uni<List<Object[]>> own(SittingId id, Caller caller) {
        return store.rows(
                OWN, Map.of("id", id.value(), "organisation", caller.organisation(), "below", caller.actsBelow()));
    }

    private Uni<Sitting> withParts(Sitting sitting) {
        return store.rows(PARTS, Map.of("sitting", sitting.uuid())).map(rows -> sitting.with(parts(rows)));
    }

    private static SittingParts parts(List<Object[]> rows) {
        List<SittingItem> items = new ArrayList<>();
        List<Invitee> invitees = new ArrayList<>();
        List<Material> materials = new ArrayList<>();
        List<UUID> present = new ArrayList<>();
        List<Vote> votes = new ArrayList<>();
        List<DecisionRequested> requested = new ArrayList<>();
        for (Object[] row : rows) {
            switch ((String) row[0]) {
                case "item" -> items.add(item(row));
                case "invitee" -> invitees.add(new Invitee((String) row[4], (UUID) row[2], (UUID) row[3]));
                case "material" -> materials.add(new Material((String) row[6], (String) row[7]));
                case "present" -> present.add((UUID) row[2]);
                case "vote" -> votes.add(vote(row));
                default ->
                    requested.add(new DecisionRequested(
                            number(row), (UUID) row[2], (String) row[4], (String) row[5], (UUID) row[3]));
            }
        }
        return new SittingParts(items, invitees, materials, present, votes, requested);
    }

    private static SittingItem item(Object[] row) {
        return new SittingItem(
                number(row),
                new SubjectRef(SubjectKind.of((String) row[4]), (UUID) row[2]),
                (String) row[6],
                (String) row[5],
                (String) row[7],
                instant(row[8]),
                (UUID) row[3]);
    }

    private static Vote vote(Object[] row) {
        return new Vote(
                number(row), (UUID) row[2], (String) row[4], (String) row[6], Objects.requireNonNull(instant(row[8])));
    }

    private static int number(Object[] row) {
        return ((Number) row[1]).intValue();
    }

    private static @Nullable Instant instant(@Nullable Object moment) {
        return moment == null ? null : ((OffsetDateTime) moment).toInstant();
    }

    /** Adds a new one with its agenda, invitees and materials. */
    Uni<Void> add(Sitting sitting) {
        List<MaterialLine> materials = new ArrayList<>();
        sitting.parts()
                .materials()
                .forEach(it -> materials.add(new MaterialLine(materials.size(), it.title(), it.href())));
        Map<String, Object> parameters = Map.of(
                "sitting", sitting.uuid(),
                "invitees", Json.array(lines(sitting.parts().invitees())),
                "materials", Json.array(materials),
                "items",
                        Json.array(sitting.parts().items().stream()
                                .map(it -> new NewItemLine(
                                        it.number(),
                                        it.subject().kind().code(),
                                        it.subject().id(),
                                        it.question()))
                                .toList()));
        return store.with(session -> session.persist(sitting).chain(session::flush))
                .chain(() -> store.execute(WRITE_PLANNED, parameters))
                .replaceWithVoid();
    }

    /** Writes who was there. */
    Uni<Void> writePresence(Sitting sitting) {
        return store.execute(
                        WRITE_PRESENCE,
                        Map.of(
                                "sitting",
                                sitting.uuid(),
                                "members",
                                Json.array(sitting.parts().present())))
                .replaceWithVoid();
    }

    /** Writes one more vote; the database refuses a second of the same member. */
    Uni<Void> write(Sitting sitting, Vote vote) {
        return store.insert(
                WRITE_VOTES,
                List.of(new VoteLine(
                        sitting.uuid(), vote.item(), vote.member(), vote.vote(), vote.dissent(), vote.at())));
    }

    /** Writes what became of the lines of the agenda. */
    Uni<Void> writeItems(Sitting sitting) {
        return store.insert(
                WRITE_ITEMS,
                sitting.parts().items().stream()
                        .map(it -> new ItemLine(
                                sitting.uuid(), it.number(), it.outcome(), it.resolution(), it.decidedAt(), it.route()))
                        .toList());
    }

    /** Writes that a line was taken off. */
    Uni<Void> withdraw(Sitting sitting, SittingItem line, Instant now) {
        return store.execute(WITHDRAW, Map.of("sitting", sitting.uuid(), "number", line.number(), "at", now))
                .replaceWithVoid();
    }

    /** Writes what was asked for. */
    Uni<Void> writeRequested(Sitting sitting) {
        return store.insert(
                WRITE_REQUESTED,
                sitting.parts().requested().stream()
                        .map(it -> new RequestedLine(
                                sitting.uuid(), it.item(), it.id(), it.kind(), it.planKind(), it.organisation()))
                        .toList());
    }

    /** Keeps what members may read, so that it can be ended. */
    Uni<Void> writeGrants(List<SittingGrant> grants) {
        return store.insert(
                WRITE_GRANTS,
                grants.stream()
                        .map(it -> new GrantLine(
                                it.held().id().value(),
                                it.sitting(),
                                it.held().subject().kind().code(),
                                it.held().subject().id(),
                                it.held().organisation().value(),
                                it.held().until()))
                        .toList());
    }

    /** What members may read. */
    Uni<List<HeldGrant>> grants(Sitting sitting) {
        return store.rows(GRANTS, Map.of("sitting", sitting.uuid()))
                .map(rows -> rows.stream()
                        .map(row -> held(new GrantId((UUID) row[0]), row))
                        .toList());
    }

    /** What has been ended is kept no more, so it is ended once. */
    Uni<Void> forget(List<HeldGrant> ended) {
        List<UUID> ids = ended.stream().map(it -> it.id().value()).toList();
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.execute(FORGET_GRANTS, Map.of("ids", Json.array(ids))).replaceWithVoid();
    }

    /**
     * Where the rights to read for the sittings of a consilium are not as its members of the day are, and waits for these sittings.
     *
     * @param first the day of the earliest sitting for which anybody may read still
     */
    Uni<List<Amiss>> amiss(Consilium of, LocalDate first, Caller caller) {
        return store.column(LOCK_READABLE, UUID.class, Map.of("consilium", of.uuid(), "first", first))
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.<Object[]>of())
                        : store.rows(
                                AMISS,
                                Map.of(
                                        "sittings",
                                        Json.array(ids),
                                        "secretariat",
                                        of.organisation().value(),
                                        "organisation",
                                        caller.organisation(),
                                        "below",
                                        caller.actsBelow())))
                .map(rows -> rows.stream().map(Sittings::amiss).toList());
    }

    private static Amiss amiss(Object[] row) {
        UUID held = (UUID) row[0];
        return new Amiss(
                held == null,
                (UUID) row[5],
                (LocalDate) row[6],
                held(held == null ? GrantId.next() : new GrantId(held), row));
    }

    private static HeldGrant held(GrantId id, Object[] row) {
        return new HeldGrant(
                id,
                new SubjectRef(SubjectKind.of((String) row[1]), (UUID) row[2]),
                new OrganisationId((UUID) row[3]),
                instant(row[4]));
    }

    /** A page of the sittings of a consilium that the caller may know, the latest day first. */
    Uni<Page<SittingRow>> page(ConsiliumId consilium, @Nullable SittingStatus status, PageRequest page, Caller caller) {
        Map<String, Object> parameters = new HashMap<>(listed(status, page, caller));
        parameters.put("consilium", consilium.value());
        return page(PAGE, parameters, page);
    }

    /** A page of those about whom the caller is responsible for, the latest day first. */
    Uni<Page<SittingRow>> aboutOwn(@Nullable SittingStatus status, PageRequest page, Caller caller) {
        return page(ABOUT_OWN, listed(status, page, caller), page);
    }

    private static Map<String, Object> listed(@Nullable SittingStatus status, PageRequest page, Caller caller) {
        Cursor after = page.after();
        return Map.of(
                "status",
                status == null ? "" : status.code(),
                "organisation",
                caller.organisation(),
                "below",
                caller.actsBelow(),
                "on",
                after == null ? LAST_DAY : LocalDate.parse(after.part(0)),
                "place",
                after == null ? LAST_PLACE : UUID.fromString(after.part(1)),
                "limit",
                page.limit());
    }

    private Uni<Page<SittingRow>> page(String sql, Map<String, Object> parameters, PageRequest page) {
        return store.rows(sql, parameters)
                .map(rows -> rows.stream().map(Sittings::row).toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.plannedOn(), last.id())));
    }

    private static SittingRow row(Object[] row) {
        return new SittingRow(
                new SittingId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                new ConsiliumId((UUID) row[2]),
                (LocalDate) row[3],
                SittingStatus.of((String) row[4]),
                ((Number) row[5]).intValue());
    }

    /**
     * What a caller is to somebody.
     *
     * @param responsible in whose name it is responsible for them; null when it is not
     */
    record About(Access access, @Nullable OrganisationId responsible) {}

    /**
     * A right to read for a sitting that is missing, or that nothing gives any more.
     *
     * @param grant the one to open, whose end is not said yet, or to close
     */
    record Amiss(boolean missing, UUID sitting, LocalDate plannedOn, HeldGrant grant) {}

    /** Which of an invitee is not known. */
    record UnknownInvitee(int number, boolean person, boolean organisation) {}

    private record SubjectLine(int number, String kind, UUID id) {}

    private record InviteeLine(
            int number,
            String role,
            @Nullable UUID person,
            @Nullable UUID organisation) {}

    private record MaterialLine(
            int number, String title, @Nullable String href) {}

    private record NewItemLine(int number, String kind, UUID subject, String question) {}

    private record VoteLine(
            UUID sitting,
            int item,
            UUID member,
            String vote,
            @Nullable String dissent,
            Instant at) {}

    private record GrantLine(
            UUID id,
            UUID sitting,
            String kind,
            UUID subject,
            UUID organisation,
            @Nullable Instant until) {}

    private record ItemLine(
            UUID sitting,
            int number,
            @Nullable String outcome,
            @Nullable String resolution,
            @Nullable Instant decided,
            @Nullable UUID route) {}

    private record RequestedLine(
            UUID sitting,
            int item,
            UUID id,
            String kind,
            @Nullable String planKind,
            @Nullable UUID organisation) {}
}
