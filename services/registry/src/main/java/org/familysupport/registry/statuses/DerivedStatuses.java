package org.familysupport.registry.statuses;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;

/**
 * The statuses of families that follow from their members on a day; computed when asked, so that they are right for any day
 * and never out of date. Who is hidden from the reader does not count. A child of whom no birth is known counts as a child, one who is expected does not.
 */
@ApplicationScoped
class DerivedStatuses {
    private static final String HELD = """
            rules as (
              select r.code, r.rule, r."of" as other, r."atLeast" as least,
                     cast(cast(:on as date) - make_interval(years => r."underAge") as date) as born_after
              from jsonb_to_recordset(cast(cast(:rules as text) as jsonb)) as r (
                code text, rule text, "of" text, "atLeast" integer, "underAge" integer)),
            members as (
              select m.family_id as family, m.person_id as person, p.birth_date as birth,
                     m.role in (select jsonb_array_elements_text(cast(cast(:parents as text) as jsonb))) as parent,
                     m.role in (select jsonb_array_elements_text(cast(cast(:children as text) as jsonb)))
                       and p.birth_precision is distinct from 'expected'
                       and coalesce(p.birth_date <= :on, true) as child
              from asked
              join memberships m on m.family_id = asked.family
              join people p on p.id = m.person_id
              where m.since <= :on and coalesce(m.until, date 'infinity') >= :on
                and not sealed_from(m.person_id, :organisation)),
            counted as (
              select each.family, each.code, each.rule, each.least,
                     count(distinct each.person) filter (where each.minor) as minors,
                     count(distinct each.person) filter (where each.minor and each.holds) as minors_with,
                     count(distinct each.person) filter (where each.parent) as parents,
                     count(distinct each.person) filter (where each.parent and each.holds) as parents_with
              from (select m.family, m.person, m.parent, r.code, r.rule, r.least,
                           m.child and coalesce(m.birth > r.born_after, true) as minor,
                           exists (select 1 from statuses s
                                   where s.subject_id = m.person and s.code = r.other and not s.in_error
                                     and s.since <= :on and coalesce(s.until, date 'infinity') >= :on) as holds
                    from members m cross join rules r) as each
              group by each.family, each.code, each.rule, each.least),
            held as (
              select family, code
              from counted
              where case rule
                      when 'minors' then minors >= least
                      when 'minors-with' then minors_with >= least
                      when 'lone-parent' then minors > 0 and parents = 1
                      when 'parent-with' then minors > 0 and parents_with >= least end)
            """;

    private static final String OF_FAMILY = """
            with asked as (select cast(:family as uuid) as family),
            """ + HELD + """
            select code from held order by code
            """;

    private static final String HOLDERS = """
            with asked as materialized (
              select g.subject as family
              from granted_to(:organisation, cast(:below as boolean)) as g
              join families f on f.id = g.subject
              where g.subject > :after),
            """ + HELD + """
            , found as (
              select family, access_to(family, :organisation, cast(:below as boolean)) as access from held)
            select family, access
            from found
            where split_part(access, ' ', 1) in ('full', 'tail')
            order by family
            limit :limit
            """;

    private final Store store;
    private final GrantFreshness freshness;

    DerivedStatuses(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** The codes that a family holds on a day, as far as the reader may know its members. */
    Uni<List<String>> of(FamilyId family, LocalDate on, Caller reader) {
        Map<String, Object> parameters = rules(StatusKinds.rules(), on);
        parameters.put("family", family.value());
        parameters.put("organisation", reader.organisation());
        return store.column(OF_FAMILY, String.class, parameters);
    }

    /** A page of the families that hold one on a day, of those the caller may know. */
    Uni<Page<StatusHolder>> holders(DerivedRule rule, LocalDate on, PageRequest page, Caller caller) {
        Map<String, Object> parameters = rules(List.of(rule), on);
        parameters.putAll(StatusPages.ofReader(page, caller));
        return store.rows(HOLDERS, parameters)
                .map(rows -> rows.stream().map(this::holder).toList())
                .map(rows -> StatusPages.bySubject(rows, page));
    }

    private StatusHolder holder(Object[] row) {
        freshness.trust(Access.required(row[1]));
        return new StatusHolder(SubjectRef.family((UUID) row[0]), null, null, null);
    }

    private static Map<String, Object> rules(List<DerivedRule> rules, LocalDate on) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rules", Json.array(rules));
        parameters.put("children", Json.array(StatusKinds.rolesOf("child")));
        parameters.put("parents", Json.array(StatusKinds.rolesOf("parent")));
        parameters.put("on", on);
        return parameters;
    }
}
