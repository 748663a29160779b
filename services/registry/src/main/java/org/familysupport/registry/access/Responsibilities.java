package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.persistence.store.Store;

/** The small copy of who is responsible, and the origin grants it replaces. */
@ApplicationScoped
class Responsibilities {
    private static final String NOTE = """
            with noted as (
              insert into responsibilities (subject_id, programme, organisation, since, period)
              values (:subject, :programme, :organisation, :since, :period)
              on conflict (subject_id, programme) do update set
                organisation = excluded.organisation, since = excluded.since, period = excluded.period
              where excluded.period > responsibilities.period)
            update grants g
            set version = g.version + 1,
                during = tstzrange(lower(g.during), greatest(least(:since, statement_timestamp()), lower(g.during)), '[]')
            where g.subject_id = :subject and g.service = 'registry' and g.basis = 'origin' and upper_inf(g.during)
            returning g.id, g.version, g.organisation
            """;

    private final Store store;

    Responsibilities(Store store) {
        this.store = store;
    }

    /** Notes it where it is news and ends the origin grants that are still open; answers these. */
    Uni<List<Origin>> note(SubjectRef subject, String programme, UUID organisation, Instant since, long period) {
        return store.rows(
                        NOTE,
                        Map.of(
                                "subject", subject.id(),
                                "programme", programme,
                                "organisation", organisation,
                                "since", since,
                                "period", period))
                .map(rows -> rows.stream()
                        .map(row -> new Origin((UUID) row[0], ((Number) row[1]).longValue(), (UUID) row[2]))
                        .toList());
    }

    /** An origin grant that has ended. */
    record Origin(UUID grant, long version, UUID organisation) {}
}
