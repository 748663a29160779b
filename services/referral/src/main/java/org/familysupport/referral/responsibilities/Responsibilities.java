package org.familysupport.referral.responsibilities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored periods of responsibility; the database itself refuses two at one instant. */
@ApplicationScoped
class Responsibilities {
    private static final String OPEN_FIRST = """
            insert into responsibilities (subject_kind, subject_id, programme, number, organisation, during, cause, grant_id)
            values (:kind, :subject, :programme, 1, :organisation, tstzrange(cast(:from as timestamptz), null), :subject, :grant)
            on conflict do nothing
            """;
    /** One statement: there is no instant at which the one is closed and the next not open. */
    private static final String MOVE = """
            with closed as (
              update responsibilities set during = tstzrange(lower(during), cast(:at as timestamptz))
              where subject_id = :subject and programme = :programme and upper_inf(during)
                and organisation = :previous and lower(during) < cast(:at as timestamptz)
              returning subject_kind, subject_id, programme, number, grant_id),
            opened as (
              insert into responsibilities
                (subject_kind, subject_id, programme, number, organisation, during, cause, grant_id)
              select subject_kind, subject_id, programme, number + 1, :next, tstzrange(cast(:at as timestamptz), null),
                     :cause, :grant
              from closed
              returning number)
            select opened.number, closed.grant_id from opened, closed
            """;

    /** Who waited here for a hand-over is not responsible any more; nobody hands the subject over until the commit. */
    private static final String HELD = """
            with now as materialized (
              select r.organisation from responsibilities r
              where r.subject_id = :subject and r.programme = :programme and upper_inf(r.during)
              for share of r)
            select access_to_subject(:kind, :subject, :caller, :below), now.organisation,
                   stands_for(:caller, :below, now.organisation)
            from (select 1) as one left join now on true
            """;

    private static final String HISTORY = """
            select programme, number, organisation, lower(during), upper(during)
            from responsibilities
            where subject_id = :subject and (programme, number) > (:programme, :number)
              and (not :dated or during && tstzrange(cast(:from as timestamptz), cast(:to as timestamptz)))
            order by programme, number limit :limit
            """;

    private final Store store;
    private final GrantFreshness freshness;
    private final RegionCalendar calendar;

    Responsibilities(Store store, GrantFreshness freshness, RegionCalendar calendar) {
        this.store = store;
        this.freshness = freshness;
        this.calendar = calendar;
    }

    /** Opens the first period; false when there is one already. */
    Uni<Boolean> openFirst(
            SubjectRef subject, String programme, OrganisationId organisation, Instant from, GrantId grant) {
        return store.execute(
                        OPEN_FIRST,
                        Map.of(
                                "kind", subject.kind().code(),
                                "subject", subject.id(),
                                "programme", programme,
                                "organisation", organisation.value(),
                                "from", from,
                                "grant", grant.value()))
                .map(opened -> opened > 0);
    }

    /** Closes the period of {@code previous} and opens that of {@code next}; null when it is not responsible now. */
    Uni<@Nullable Moved> move(Handing handing, Instant at, GrantId grant) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("subject", handing.subject().id());
        parameters.put("programme", handing.programme());
        parameters.put("previous", handing.previous().value());
        parameters.put("next", handing.next().value());
        parameters.put("at", at);
        parameters.put("cause", handing.cause());
        parameters.put("grant", grant.value());
        return store.rows(MOVE, parameters).map(rows -> rows.isEmpty() ? null : moved(rows.getFirst()));
    }

    private static Moved moved(Object[] row) {
        return new Moved(((Number) row[0]).longValue(), new GrantId((UUID) row[1]));
    }

    /** Who is responsible now, with the caller's right to know the subject, in one query; 404 without one. */
    Uni<Held> held(SubjectRef subject, String programme, Caller caller) {
        return store.rows(
                        HELD,
                        Map.of(
                                "kind", subject.kind().code(),
                                "subject", subject.id(),
                                "programme", programme,
                                "caller", caller.organisation(),
                                "below", caller.actsBelow()))
                .map(rows -> held(rows.getFirst()));
    }

    private Held held(Object[] row) {
        Access access = freshness.trust(Access.required(row[0]));
        UUID responsible = (UUID) row[1];
        boolean callers = Boolean.TRUE.equals(row[2]);
        return new Held(access, responsible == null || !callers ? null : new OrganisationId(responsible));
    }

    Uni<Page<ResponsibilityPeriod>> history(SubjectRef subject, @Nullable LocalDate asOf, PageRequest page) {
        Cursor after = page.after();
        LocalDate day = asOf == null ? calendar.today() : asOf;
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("subject", subject.id());
        parameters.put("programme", after == null ? "" : after.part(0));
        parameters.put("number", after == null ? 0L : Long.parseLong(after.part(1)));
        parameters.put("dated", asOf != null);
        parameters.put("from", calendar.endOf(day.minusDays(1)));
        parameters.put("to", calendar.endOf(day));
        parameters.put("limit", page.limit());
        return store.rows(HISTORY, parameters)
                .map(rows -> rows.stream().map(Responsibilities::period).toList())
                .map(periods -> Page.of(periods, page, last -> Cursor.of(last.programme(), last.number())));
    }

    private static ResponsibilityPeriod period(Object[] row) {
        return new ResponsibilityPeriod(
                (String) row[0],
                ((Number) row[1]).longValue(),
                new OrganisationId((UUID) row[2]),
                ((OffsetDateTime) row[3]).toInstant(),
                row[4] == null ? null : ((OffsetDateTime) row[4]).toInstant());
    }

    /**
     * A period that was opened after another.
     *
     * @param number of the new period
     * @param closedGrant the grant that went with the former one
     */
    record Moved(long number, GrantId closedGrant) {}

    /**
     * What a caller is to a subject.
     *
     * @param organisation the responsible one, when the caller stands for it; else null
     */
    record Held(Access access, @Nullable OrganisationId organisation) {}
}
