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
            insert into responsibilities (subject_id, programme, organisation, since, period)
            values (:subject, :programme, :organisation, :since, :period)
            on conflict (subject_id, programme) do update set
              organisation = excluded.organisation, since = excluded.since, period = excluded.period
            where excluded.period > responsibilities.period
            """;
    private static final String ORIGINS = """
            select id, version, organisation from grants
            where subject_id = :subject and service = 'registry' and basis = 'origin' and upper_inf(during)
            """;

    private final Store store;

    Responsibilities(Store store) {
        this.store = store;
    }

    Uni<Void> note(SubjectRef subject, String programme, UUID organisation, Instant since, long period) {
        return store.execute(
                        NOTE,
                        Map.of(
                                "subject", subject.id(),
                                "programme", programme,
                                "organisation", organisation,
                                "since", since,
                                "period", period))
                .replaceWithVoid();
    }

    Uni<List<Origin>> openOrigins(UUID subject) {
        return store.rows(ORIGINS, Map.of("subject", subject))
                .map(rows -> rows.stream()
                        .map(row -> new Origin((UUID) row[0], ((Number) row[1]).longValue(), (UUID) row[2]))
                        .toList());
    }

    /** An origin grant that is still open. */
    record Origin(UUID grant, long version, UUID organisation) {}
}
