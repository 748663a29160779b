package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
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
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored log of who looked at whom, newest first. */
@ApplicationScoped
class Looks {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID NOBODY = Representation.NOBODY;
    private static final UUID EVERY_ID = new UUID(-1, -1);

    private static final String ENTER = """
            with told as (
              select row.* from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
                id uuid, at timestamptz, service text, actor text, organisation uuid, representative uuid, roles text,
                purpose text, action text, "fieldClass" text, trace text, subjects jsonb)),
            entered as (
              insert into accesses (
                id, at, service, actor, organisation, representative, roles, purpose, action, field_class, trace)
              select id, at, service, actor, organisation, representative, roles, purpose, action, "fieldClass", trace
              from told
              on conflict do nothing)
            insert into access_subjects (subject_id, at, access_id, subject_kind)
            select distinct subject.id, told.at, told.id, subject.kind
            from told, jsonb_to_recordset(told.subjects) as subject (kind text, id uuid)
            on conflict do nothing
            """;

    /** The database's days are the region's. */
    private static final String GROUND_OF_FAMILY = """
            select exists (select 1 from families f where f.id = :subject) and not sealed_from(:subject, :organisation),
                   access_to(:subject, :organisation, :below) is not null,
                   represents_family(:person, :subject, cast(cast(:roles as text) as jsonb))
            """;

    private static final String GROUND_OF_PERSON = """
            select exists (select 1 from people p where p.id = :subject) and not sealed_from(:subject, :organisation),
                   access_to_person(:subject, :organisation, :below) is not null,
                   represents_person(:person, :subject, cast(cast(:roles as text) as jsonb))
            """;

    /** Looks at all records of the family, and at all of those who belonged to it on the day of the look. */
    private static final String OF_FAMILY = """
            with of_one as materialized (select o.id from same_as(:subject) o),
            whose as (
              select o.id, date '-infinity' as since, date 'infinity' as until from of_one o
              union all
              select p.id, m.since, coalesce(m.until, date 'infinity')
              from of_one o
              join memberships m on m.family_id = o.id
              cross join lateral same_as(m.person_id) p),
            """;

    /**
     * Looks at all records of the person, and at all of the families it was in on the day of the look: all of them for an auditor; else
     * those for which the reader stands, so that nobody learns by a child's log where it came from.
     */
    private static final String OF_PERSON = """
            with of_one as materialized (select o.id from same_as(:subject) o),
            whose as (
              select o.id, date '-infinity' as since, date 'infinity' as until from of_one o
              union all
              select f.id, m.since, coalesce(m.until, date 'infinity')
              from of_one o
              join memberships m on m.person_id = o.id
              cross join lateral same_as(m.family_id) f
              where :all or represents_family(:person, m.family_id, cast(cast(:roles as text) as jsonb))),
            """;

    /** What is restricted an auditor is told, and nobody who stands for the family. */
    private static final String PAGE = """
            shown as (
              select told.* from whose cross join lateral (
                select s.at, s.access_id, s.subject_kind, s.subject_id from access_subjects s
                where s.subject_id = whose.id and cast(s.at as date) between whose.since and whose.until
                  and s.at >= cast(cast(:from as date) as timestamptz)
                  and s.at < cast(cast(:to as date) + 1 as timestamptz)
                  and (s.at, s.access_id) < (:at, :id)
                  and not sealed_from(s.subject_id, :organisation)
                  and (:all or not exists (
                    select 1 from accesses a where a.id = s.access_id and a.field_class = 'restricted'))
                order by s.at desc, s.access_id desc limit :limit) as told),
            page as (
              select s.at, s.access_id,
                     string_agg(distinct s.subject_kind || ' ' || s.subject_id, ',') as subjects
              from shown s
              group by s.at, s.access_id
              order by s.at desc, s.access_id desc limit :limit)
            """;

    private static final String SEARCH = """
            with page as (
              select a.at, a.id as access_id,
                     (select string_agg(s.subject_kind || ' ' || s.subject_id, ',')
                      from access_subjects s
                      where s.access_id = a.id and not sealed_from(s.subject_id, :organisation)) as subjects
              from accesses a
              where (:actor = '' or a.actor = :actor)
                and (cast(:by as uuid) = cast(:nobody as uuid) or a.organisation = :by)
                and (:purpose = '' or a.purpose = :purpose)
                and a.at >= cast(cast(:from as date) as timestamptz)
                and a.at < cast(cast(:to as date) + 1 as timestamptz)
                and (a.at, a.id) < (:at, :id)
                and exists (select 1 from access_subjects s
                            where s.access_id = a.id and not sealed_from(s.subject_id, :organisation))
              order by a.at desc, a.id desc limit :limit)
            """;

    private static final String TOLD = """
            select a.id, a.at, a.service, a.actor, a.organisation, a.roles, a.purpose, a.action, a.field_class, a.trace,
                   page.subjects
            from page join accesses a on a.id = page.access_id
            order by page.at desc, page.access_id desc
            """;

    private final Store store;

    Looks(Store store) {
        this.store = store;
    }

    /** Enters looks; one that is there already stays as it is. */
    Uni<Void> enter(List<StoredLook> looks) {
        return store.insert(ENTER, looks);
    }

    /** What the caller is to the subject, in one query that is the same for one that is not there. */
    Uni<LogGround> ground(SubjectRef subject, Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("subject", subject.id());
        parameters.put("organisation", caller.organisation());
        parameters.put("below", caller.actsBelow());
        parameters.put("person", Representation.personOf(caller));
        parameters.put("roles", Representation.ROLES);
        String question = subject.kind() == SubjectKind.FAMILY ? GROUND_OF_FAMILY : GROUND_OF_PERSON;
        return store.rows(question, parameters)
                .map(List::getFirst)
                .map(row -> new LogGround((Boolean) row[0], (Boolean) row[1], (Boolean) row[2]));
    }

    /** Looks at a subject. */
    Uni<Page<LookRow>> at(SubjectRef subject, LookFilter filter, PageRequest page, Caller caller) {
        Map<String, Object> parameters = parameters(filter, page, caller);
        parameters.put("subject", subject.id());
        parameters.put("all", LookPolicy.audits(caller));
        if (subject.kind() == SubjectKind.FAMILY) {
            return rows(OF_FAMILY + PAGE + TOLD, parameters, page);
        }
        parameters.put("person", Representation.personOf(caller));
        parameters.put("roles", Representation.ROLES);
        return rows(OF_PERSON + PAGE + TOLD, parameters, page);
    }

    /** Looks by an actor or organisation. */
    Uni<Page<LookRow>> by(LookFilter filter, PageRequest page, Caller caller) {
        Map<String, Object> parameters = parameters(filter, page, caller);
        parameters.put("actor", Objects.requireNonNullElse(filter.actor(), ""));
        parameters.put("by", Objects.requireNonNullElse(filter.organisation(), NOBODY));
        parameters.put("nobody", NOBODY);
        parameters.put("purpose", Objects.requireNonNullElse(filter.purpose(), ""));
        return rows(SEARCH + TOLD, parameters, page);
    }

    private static Map<String, Object> parameters(LookFilter filter, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisation", caller.organisation());
        parameters.put("from", Objects.requireNonNullElse(filter.from(), FIRST_DAY));
        parameters.put("to", Objects.requireNonNullElse(filter.to(), LAST_DAY));
        parameters.put("at", after == null ? END_OF_TIME : Instant.parse(after.part(0)));
        parameters.put("id", after == null ? EVERY_ID : UUID.fromString(after.part(1)));
        parameters.put("limit", page.limit());
        return parameters;
    }

    private Uni<Page<LookRow>> rows(String sql, Map<String, Object> parameters, PageRequest page) {
        return store.rows(sql, parameters)
                .map(rows -> rows.stream().map(Looks::look).toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.at(), last.id())));
    }

    private static LookRow look(Object[] row) {
        return new LookRow(
                (UUID) row[0],
                row[1] instanceof OffsetDateTime at ? at.toInstant() : (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                words((String) row[5]),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                subjects((String) row[10]));
    }

    private static List<SubjectRef> subjects(@Nullable String kindsAndIds) {
        return kindsAndIds == null
                ? List.of()
                : Arrays.stream(kindsAndIds.split(","))
                        .map(subject -> subject.split(" "))
                        .map(subject -> new SubjectRef(SubjectKind.of(subject[0]), UUID.fromString(subject[1])))
                        .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
