package org.familysupport.registry.statuses;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;

/**
 * The lists of statuses that were entered, each of what its reader may know.
 *
 * <p>Cursors hold no day of a status: it may be that of a birth, and cursors stand in URLs.
 */
@ApplicationScoped
class StatusPages {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final LocalDate ANY = LocalDate.of(9999, 12, 31);

    private static final String OF_SUBJECT = """
            select s.* from statuses s
            where s.subject_id in (select r.id from same_as(cast(:subject as uuid)) r)
              and s.code in (select jsonb_array_elements_text(cast(cast(:codes as text) as jsonb)))
              and (:ever or (not s.in_error and s.since <= :on and coalesce(s.until, date 'infinity') >= :on))
              and (s.created_at, s.id) < (:at, :id)
            order by s.created_at desc, s.id desc
            limit :limit
            """;

    private static final String HOLDERS = """
            with granted as materialized (
              select g.subject from granted_to(:organisation, cast(:below as boolean)) as g),
            candidates as (
              select subject from granted
              union
              select m.person_id from granted g join memberships m on m.family_id = g.subject),
            found as (
              select s.subject_kind, s.subject_id, s.id, s.since, s.until,
                     access_to_subject(s.subject_kind, s.subject_id, :organisation, cast(:below as boolean)) as access
              from candidates c join statuses s on s.subject_id = c.subject
              where s.code = :code and not s.in_error
                and s.since <= :on and coalesce(s.until, date 'infinity') >= :on
                and (:kind = '' or s.subject_kind = :kind)
                and s.subject_id > :after)
            select subject_kind, subject_id, id, since, until, access
            from found
            where split_part(access, ' ', 1) in ('full', 'tail')
            order by subject_id
            limit :limit
            """;

    private final Store store;
    private final GrantFreshness freshness;

    StatusPages(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** A page of the statuses of a subject of these codes, those entered last first. */
    Uni<Page<StatusRecord>> ofSubject(UUID subject, StatusFilter filter, List<String> codes, PageRequest page) {
        Cursor after = page.after();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("subject", subject);
        parameters.put("codes", Json.array(codes));
        parameters.put("ever", filter.on() == null);
        parameters.put("on", Objects.requireNonNullElse(filter.on(), ANY));
        parameters.put("at", after == null ? FOREVER : Instant.parse(after.part(0)));
        parameters.put("id", after == null ? LAST : UUID.fromString(after.part(1)));
        parameters.put("limit", page.limit());
        return store.column(OF_SUBJECT, StatusRecord.class, parameters)
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.createdAt(), last.uuid())));
    }

    /** A page of who holds an entered status on a day, of those the caller may know. */
    Uni<Page<StatusHolder>> holders(HolderQuestion question, PageRequest page, Caller caller) {
        Map<String, Object> parameters = ofReader(page, caller);
        parameters.put("code", question.code());
        parameters.put("on", question.on());
        parameters.put("kind", question.kind() == null ? "" : question.kind().code());
        return store.rows(HOLDERS, parameters)
                .map(rows -> rows.stream().map(this::holder).toList())
                .map(rows -> bySubject(rows, page));
    }

    private StatusHolder holder(Object[] row) {
        freshness.trust(Access.required(row[5]));
        return new StatusHolder(
                new SubjectRef(SubjectKind.of((String) row[0]), (UUID) row[1]),
                (UUID) row[2],
                (LocalDate) row[3],
                (LocalDate) row[4]);
    }

    static Map<String, Object> ofReader(PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisation", caller.organisation());
        parameters.put("below", caller.actsBelow());
        parameters.put("after", after == null ? FIRST : UUID.fromString(after.part(0)));
        parameters.put("limit", page.limit());
        return parameters;
    }

    static Page<StatusHolder> bySubject(List<StatusHolder> rows, PageRequest page) {
        return Page.of(rows, page, last -> Cursor.of(last.subject().id()));
    }
}
