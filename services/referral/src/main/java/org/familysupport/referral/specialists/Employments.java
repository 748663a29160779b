package org.familysupport.referral.specialists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** The stored copies of employments. */
@ApplicationScoped
class Employments {
    private static final String ENTER = """
            insert into employments (id, version, specialist, organisation, since, until)
            select id, version, specialist, organisation, since, until
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, specialist uuid, organisation uuid, since date, until date)
            on conflict (id) do update set version = excluded.version, since = excluded.since, until = excluded.until
            where excluded.version > employments.version
            """;
    private static final String EMPLOYED = """
            select exists (select 1 from employments e
                           where e.specialist = :specialist and e.organisation = :organisation
                             and cast(:day as date) between e.since and coalesce(e.until, date 'infinity'))
            """;

    private static final String EACH = """
            select distinct line
            from jsonb_to_recordset(cast(cast(:asked as text) as jsonb)) as asked (
              line int, specialist uuid, organisation uuid, day date)
            join employments e on e.specialist = asked.specialist and e.organisation = asked.organisation
              and asked.day between e.since and coalesce(e.until, date 'infinity')
            """;

    private static final String GONE = """
            select asked.line
            from jsonb_to_recordset(cast(cast(:asked as text) as jsonb)) as asked (
              line int, specialist uuid, organisation uuid, day date)
            join employments e on e.specialist = asked.specialist and e.organisation = asked.organisation
            group by asked.line, asked.day
            having not bool_or(asked.day between e.since and coalesce(e.until, date 'infinity'))
            """;

    private final Store store;

    Employments(Store store) {
        this.store = store;
    }

    Uni<Void> enter(EmploymentCopy employment) {
        return store.insert(ENTER, List.of(employment));
    }

    /** Whether a specialist works there on a day. */
    Uni<Boolean> employed(SpecialistId specialist, OrganisationId organisation, LocalDate day) {
        return store.column(
                        EMPLOYED,
                        Boolean.class,
                        Map.of("specialist", specialist.value(), "organisation", organisation.value(), "day", day))
                .map(List::getFirst);
    }

    /** The lines whose specialist works there on the day. */
    Uni<Set<Integer>> employed(List<Workplace> asked) {
        return lines(EACH, asked);
    }

    /** The lines whose specialist is known to work there, but not on the day. */
    Uni<Set<Integer>> gone(List<Workplace> asked) {
        return lines(GONE, asked);
    }

    private Uni<Set<Integer>> lines(String sql, List<Workplace> asked) {
        return store.column(sql, Integer.class, Map.of("asked", Json.array(asked)))
                .map(HashSet::new);
    }
}
