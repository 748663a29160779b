package org.familysupport.referral.transfers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.familysupport.events.SubjectRef;
import org.familysupport.persistence.store.Store;

/**
 * What has no owner of its own, and so is the next organisation's with the responsibility itself (ADR 24): nothing is done with it,
 * and both sides see how much of it there is.
 */
@ApplicationScoped
class OwnerlessItems {
    private static final String COUNTS = """
            with whom as materialized (
              select cast(:subject as uuid) as id
              union
              select m.person_id
              from memberships m
              join families_of(m.person_id) f on f.family = m.family_id
              where m.family_id = :subject)
            select 'accompaniments', count(*)
            from whom
            join accompaniments a on a.subject_id = whom.id
            where a.status in ('identified', 'under-procedure', 'granted', 'active', 'suspended', 'closed', 'follow-up')
            union all
            select 'routes', count(*)
            from whom
            join routes r on r.subject_id = whom.id
            where r.status = 'open'
            union all
            select 'sittings', count(distinct s.id)
            from whom
            join sitting_items i on i.subject_id = whom.id
            join sittings s on s.id = i.sitting_id
            where s.status in ('planned', 'held')
               or (s.status = 'protocol-signed' and i.outcome = 'adopted' and i.decided_at is null)
            """;

    private final Store store;

    OwnerlessItems(Store store) {
        this.store = store;
    }

    /** How many there are of each kind about a subject, or a member of that family. */
    Uni<List<ChecklistItem>> of(SubjectRef subject, Instant now) {
        return store.rows(COUNTS, Map.of("subject", subject.id()))
                .map(rows -> rows.stream()
                        .map(row -> ChecklistItem.settled((String) row[0], ((Number) row[1]).intValue(), now))
                        .toList());
    }
}
