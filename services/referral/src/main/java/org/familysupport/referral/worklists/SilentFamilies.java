package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;

/**
 * Families for which the caller's organisation is responsible and of which nothing was heard for a time: no service, no act of a
 * referral or of an accompaniment, no assessment, of the family or of who lives in it.
 */
@ApplicationScoped
class SilentFamilies {
    /** Greatest passes over what there is none of. */
    private static final String PAGE = Box.MINE + """
            , kept as (
              select distinct h.subject_id as family, cast(lower(h.during) as date) as since
              from mine
              join responsibilities h on h.organisation = mine.organisation and upper_inf(h.during)
              where h.subject_kind = 'family' and h.programme = 'general' and h.subject_id > :last
                and not sealed_from(h.subject_id, :organisation)),
            heard as (
              select k.family,
                     greatest(
                       k.since,
                       (select max(contact.day)
                        from (select k.family as id
                              union all
                              select m.person_id
                              from memberships m
                              where m.family_id = k.family
                                and m.since <= current_date and (m.until is null or m.until >= current_date)) as one
                        cross join lateral (
                          select l.delivered_on as day from latest_deliveries l where l.subject_id = one.id
                          union all
                          select cast(max(r.changed_at) as date) from referrals r where r.subject_id = one.id
                          union all
                          select max(s.assessed_on) from assessments s where s.subject_id = one.id
                          union all
                          select cast(max(a.changed_at) as date) from accompaniments a where a.subject_id = one.id)
                          as contact)) as day
              from kept k)
            select family, day from heard where day < :before order by family limit :limit
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Store store;

    SilentFamilies(Store store) {
        this.store = store;
    }

    /** A page of those of which nothing was heard since before a day. */
    Uni<Page<SilentFamily>> page(LocalDate before, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = Map.of(
                "organisation", caller.organisation(),
                "below", caller.actsBelow(),
                "before", before,
                "last", after == null ? BEFORE_ALL : UUID.fromString(after.part(0)),
                "limit", page.limit());
        return store.rows(PAGE, parameters)
                .map(rows -> rows.stream()
                        .map(row -> new SilentFamily(new FamilyId((UUID) row[0]), (LocalDate) row[1]))
                        .toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.family())));
    }
}
