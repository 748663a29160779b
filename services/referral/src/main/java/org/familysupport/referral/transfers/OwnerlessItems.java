package org.familysupport.referral.transfers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Store;

/**
 * What has no owner of its own, and so is the next organisation's with the responsibility itself (ADR 24): nothing is done with it,
 * and both sides see how much of it there is.
 */
@ApplicationScoped
class OwnerlessItems {
    private static final String COUNTS = """
            with belonging (id) as (
              select cast(:subject as uuid)
              union
              select m.person_id
              from memberships m
              join families_of(m.person_id) f on f.family = m.family_id
              where m.family_id = :subject),
            whom as materialized (
              select b.id
              from belonging b
              where not sealed_from(b.id, :source) and not sealed_from(b.id, :next))
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
            where (s.status in ('planned', 'held') and i.withdrawn_at is null)
               or (s.status = 'protocol-signed' and i.outcome = 'adopted' and i.decided_at is null)
            """;

    private final Store store;

    OwnerlessItems(Store store) {
        this.store = store;
    }

    /**
     * How many there are of each kind about a subject, or a member of that family. Who is hidden from either side is not counted, for both
     * read the number; it follows all the same.
     */
    Uni<List<ChecklistItem>> of(SubjectRef subject, OrganisationId source, OrganisationId next, Instant now) {
        return store.rows(COUNTS, Map.of("subject", subject.id(), "source", source.value(), "next", next.value()))
                .map(rows -> rows.stream()
                        .map(row -> ChecklistItem.settled((String) row[0], ((Number) row[1]).intValue(), now))
                        .toList());
    }
}
