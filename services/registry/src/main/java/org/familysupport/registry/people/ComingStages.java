package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;

/**
 * Who is to reach a stage of life, of those whom the reader may know by name.
 *
 * <p>The oldest come first, but the cursor holds an id alone: it stands in URLs, where no birth date may.
 */
@ApplicationScoped
class ComingStages {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String PAGE = """
            with granted as materialized (
              select g.subject from granted_to(:organisation, cast(:below as boolean)) as g),
            candidates as (
              select subject from granted
              union
              select m.person_id from granted g join memberships m on m.family_id = g.subject),
            found as (
              select p.id, p.birth_date, p.birth_precision,
                     access_to_person(p.id, :organisation, cast(:below as boolean)) as access
              from candidates c join people p on p.id = c.subject
              where p.birth_date > :after and p.birth_date <= :until
                and (p.birth_date, p.id) > (
                  coalesce((select b.birth_date from people b where b.id = :last), date '-infinity'), :last))
            select id, birth_date, birth_precision, access
            from found
            where split_part(access, ' ', 1) in ('full', 'tail')
            order by birth_date, id
            limit :limit
            """;

    private final Store store;
    private final GrantFreshness freshness;

    ComingStages(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    Uni<Page<ComingStage>> page(String stage, AgeStages.Births births, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisation", caller.organisation());
        parameters.put("below", caller.actsBelow());
        parameters.put("after", births.after());
        parameters.put("until", births.until());
        parameters.put("last", after == null ? NOBODY : UUID.fromString(after.part(0)));
        parameters.put("limit", page.limit());
        return store.rows(PAGE, parameters)
                .map(rows -> rows.stream().map(row -> coming(stage, row)).toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.person())));
    }

    private ComingStage coming(String stage, Object[] row) {
        freshness.trust(Access.required(row[3]));
        return new ComingStage(
                new PersonId((UUID) row[0]), AgeStages.firstDay(stage, (LocalDate) row[1]), (String) row[2]);
    }
}
