package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;

/** How much stands in each list, by one statement. */
@ApplicationScoped
class WorklistCounts {
    private static final String COUNTS =
            Box.MINE + Worklists.CONCERNING + """
            select 'inbox', asked.status, count(*)
            from mine
            join lateral (
              select t.status, t.subject_id
              from referral_tasks t
              where t.receiver = mine.organisation and t.status in ('requested', 'accepted', 'in-progress', 'on-hold')
              union all
              select o.status, f.subject_id
              from transfer_offers o
              join transfers f on f.id = o.transfer_id
              where o.receiver = mine.organisation and o.status = 'requested') asked on true
            where not sealed_from(asked.subject_id, :organisation)
            group by asked.status
            union all
            select 'sent', r.status, count(*)
            from mine
            join referrals r on r.led_by = mine.organisation
              and r.status in ('requested', 'accepted', 'in-progress', 'on-hold')
            where not sealed_from(r.subject_id, :organisation) and %1$s
            group by r.status
            union all
            select 'overdue', d.timer, count(*)
            from concerning c
            join deadlines d on d.id = c.id
            where not sealed_from(d.subject_id, :organisation)
            group by d.timer
            union all
            select 'due-soon', d.timer, count(*)
            from mine
            join deadlines d on d.party = mine.organisation
              and d.state = 'running' and d.missed_at is null and d.due_at < :until
            join referrals r on r.id = d.referral_id
            where not sealed_from(d.subject_id, :organisation) and %2$s
            group by d.timer
            union all
            select 'unclaimed', r.priority, count(*)
            from referrals r
            where r.status = 'requested' and r.pool_territory is not null
              and seats_in_pool(r.pool_territory, r.pool_type, r.source, :organisation, :below) is not null
              and not sealed_from(r.subject_id, :organisation)
            group by r.priority
            order by 1, 2
            """.formatted(Box.STILL_LED, Worklists.STILL_TO_ACT);

    private final Store store;

    WorklistCounts(Store store) {
        this.store = store;
    }

    Uni<List<WorklistCount>> all(Instant until, Caller caller) {
        return store.rows(
                        COUNTS,
                        Map.of(
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "coordinator", WorklistPolicy.isCoordinator(caller),
                                "regional", WorklistPolicy.isRegional(caller),
                                "until", until))
                .map(rows -> rows.stream()
                        .map(row -> new WorklistCount((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                        .toList());
    }
}
