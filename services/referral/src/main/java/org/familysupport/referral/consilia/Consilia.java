package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.events.referral.SittingId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored consilia with their members. */
@ApplicationScoped
class Consilia {
    private static final String STANDS_FOR = "select stands_for(:organisation, :below, :party)";

    private static final String VISIBLE = """
            select c,
                   function('consilium_seat' as String, c.id, :organisation, cast(:below as Boolean),
                           cast(:day as LocalDate))
            from Consilium c
            where c.id = :id
            """;

    /** Who changes members waits for who plans or holds a sitting, and these for it; only who has a seat can hold the row. */
    private static final String LOCK = """
            select c.id from consilia c
            where c.id = :id and consilium_seat(c.id, :organisation, :below, cast(:day as date)) is not null
            for no key update of c
            """;

    private static final String KEEP = """
            select c.id from consilia c
            where c.id = :id and consilium_seat(c.id, :organisation, :below, cast(:day as date)) is not null
            for share of c
            """;

    private static final String KEEP_OF_SITTING = """
            select c.id
            from sittings s
            join consilia c on c.id = s.consilium_id
            where s.id = :id and sitting_seat(s.id, :organisation, :below) is not null
            for share of c
            """;

    private static final String MEMBERS = """
            select id, organisation, specialist, role, since, until
            from consilium_members where consilium_id = :consilium order by since, id
            """;

    private static final String WRITE_MEMBERS = """
            insert into consilium_members (id, consilium_id, organisation, specialist, role, since, until)
            select id, consilium, organisation, specialist, role, since, until
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as member (
              id uuid, consilium uuid, organisation uuid, specialist uuid, role text, since date, until date)
            on conflict (id) do update set until = excluded.until
            where consilium_members.until is distinct from excluded.until
            """;

    private static final String SAT_LAST = """
            select s.planned_on
            from sittings s
            join sitting_presence p on p.sitting_id = s.id and p.member_id = :member
            where s.consilium_id = :consilium
            order by s.planned_on desc limit 1
            """;

    private static final String PAGE = Box.MINE + """
            select c.id, c.version, c.organisation, c.title,
                   (select count(*) from consilium_members m
                    where m.consilium_id = c.id
                      and cast(:day as date) between m.since and coalesce(m.until, date 'infinity')),
                   c.created_at
            from consilia c
            where :status = '' and (c.created_at, c.id) < (:at, :place)
              and (c.organisation in (select organisation from mine)
                   or c.id in (select m.consilium_id
                               from mine
                               join consilium_members m on m.organisation = mine.organisation
                               where cast(:day as date) between m.since and coalesce(m.until, date 'infinity')))
            order by c.created_at desc, c.id desc limit :limit
            """;

    private final Store store;

    Consilia(Store store) {
        this.store = store;
    }

    /** Whether a caller stands for an organisation. */
    Uni<Boolean> standsFor(OrganisationId party, Caller caller) {
        return store.column(
                        STANDS_FOR,
                        Boolean.class,
                        Map.of(
                                "organisation",
                                caller.organisation(),
                                "below",
                                caller.actsBelow(),
                                "party",
                                party.value()))
                .map(List::getFirst);
    }

    /** Waits until members are changed by nobody else; what is read before this is of no worth. */
    Uni<Void> lock(ConsiliumId id, LocalDate day, Caller caller) {
        return wait(LOCK, id, day, caller);
    }

    /** Waits for who changes members, and lets nobody do so until the commit; others may keep them too. */
    Uni<Void> keepMembers(ConsiliumId id, LocalDate day, Caller caller) {
        return wait(KEEP, id, day, caller);
    }

    /** The same for the consilium of a sitting; before the sitting itself is waited for, as where members are changed. */
    Uni<Void> keepMembers(SittingId id, Caller caller) {
        return store.column(
                        KEEP_OF_SITTING,
                        UUID.class,
                        Map.of("id", id.value(), "organisation", caller.organisation(), "below", caller.actsBelow()))
                .replaceWithVoid();
    }

    private Uni<Void> wait(String sql, ConsiliumId id, LocalDate day, Caller caller) {
        return store.column(
                        sql,
                        UUID.class,
                        Map.of(
                                "id",
                                id.value(),
                                "organisation",
                                caller.organisation(),
                                "below",
                                caller.actsBelow(),
                                "day",
                                day))
                .replaceWithVoid();
    }

    /** The consilium with the caller's seat on a day; 404 for who has none. */
    Uni<SeenConsilium> require(ConsiliumId id, LocalDate day, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("day", day)
                        .getResultList())
                .map(rows ->
                        rows.stream().filter(row -> row[1] != null).findFirst().orElseThrow(Refused::notFound))
                .map(row ->
                        new SeenConsilium((Consilium) row[0], caller, Objects.requireNonNull(Seat.of((String) row[1]))))
                .call(seen -> withMembers(seen.consilium()));
    }

    /** One with its members, for the rooms' own use. */
    Uni<Consilium> whole(ConsiliumId id) {
        return store.with(session -> session.find(Consilium.class, id.value())).call(this::withMembers);
    }

    private Uni<Consilium> withMembers(Consilium consilium) {
        return store.rows(MEMBERS, Map.of("consilium", consilium.uuid()))
                .map(rows -> consilium.with(rows.stream().map(Consilia::member).toList()));
    }

    /** The day of the last sitting at which somebody was present in this time as a member, if there was one. */
    Uni<Optional<LocalDate>> satLast(Consilium consilium, ConsiliumMember member) {
        return store.column(SAT_LAST, LocalDate.class, Map.of("consilium", consilium.uuid(), "member", member.id()))
                .map(days -> days.stream().findFirst());
    }

    /** Adds a new one with its members. */
    Uni<Void> add(Consilium consilium) {
        return store.with(session -> session.persist(consilium).chain(session::flush))
                .chain(() -> writeMembers(consilium));
    }

    /** Writes the members that have changed. */
    Uni<Void> writeMembers(Consilium consilium) {
        return store.insert(
                WRITE_MEMBERS,
                consilium.members().stream()
                        .map(member -> MemberLine.of(consilium.uuid(), member))
                        .toList());
    }

    /** A page of those where the caller's organisation is the secretariat or has a member today, the newest first. */
    Uni<Page<ConsiliumRow>> page(LocalDate today, PageRequest page, Caller caller) {
        Map<String, Object> parameters = new HashMap<>(Box.parameters("", page, caller));
        parameters.put("day", today);
        return store.rows(PAGE, parameters)
                .map(rows -> rows.stream().map(Consilia::row).toList())
                .map(rows -> Page.of(
                        rows, page, last -> Box.after(last.formedAt(), last.id().value())));
    }

    private static ConsiliumMember member(Object[] row) {
        return new ConsiliumMember(
                (UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], (LocalDate) row[4], (LocalDate) row[5]);
    }

    private static ConsiliumRow row(Object[] row) {
        return new ConsiliumRow(
                new ConsiliumId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                new OrganisationId((UUID) row[2]),
                (String) row[3],
                ((Number) row[4]).intValue(),
                ((OffsetDateTime) row[5]).toInstant());
    }

    /** A member as the statement that writes members reads it. */
    private record MemberLine(
            UUID id,
            UUID consilium,
            UUID organisation,
            UUID specialist,
            String role,
            LocalDate since,
            @Nullable LocalDate until) {
        static MemberLine of(UUID consilium, ConsiliumMember it) {
            return new MemberLine(
                    it.id(), consilium, it.organisation(), it.specialist(), it.role(), it.since(), it.until());
        }
    }
}
