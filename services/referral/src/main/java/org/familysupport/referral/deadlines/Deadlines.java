package org.familysupport.referral.deadlines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.transactions.UnitOfWork;

/** The stored terms. */
@ApplicationScoped
class Deadlines {
    /** What an act says of a term stands beside what was announced of it meanwhile: neither undoes the other. */
    static final String KEEP = """
            insert into deadlines (
              id, version, referral_id, timer, party, source, subject_kind, subject_id, started_at, due_at, paused_at,
              state, missed_at, climbed, next_at, ended_at, ground)
            select id, version, referral, timer, party, source, "subjectKind", subject, "startedAt", "dueAt", "pausedAt",
              state, "missedAt", climbed, "nextAt", "endedAt", ground
            from jsonb_to_recordset(cast(cast(:deadlines as text) as jsonb)) as deadline (
              id uuid, version bigint, referral uuid, timer text, party uuid, source uuid, "subjectKind" text,
              subject uuid, "startedAt" timestamptz, "dueAt" timestamptz, "pausedAt" timestamptz, state text,
              "missedAt" timestamptz, climbed int, "nextAt" timestamptz, "endedAt" timestamptz, ground jsonb)
            on conflict (id) do update set
              due_at = excluded.due_at, paused_at = excluded.paused_at, state = excluded.state,
              next_at = excluded.next_at, ended_at = excluded.ended_at
            where deadlines.state <> 'ended'
            """;

    /** Each instance passes over what another holds. */
    static final String DUE = """
            select cast(deadline_line(d) as text) from deadlines d
            where d.state = 'running' and d.next_at <= :now
            order by d.next_at limit :most for update of d skip locked
            """;

    static final String MISSED = """
            update deadlines d
            set version = missed.version, missed_at = missed."missedAt", climbed = missed.climbed,
                next_at = missed."nextAt"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as missed (
              id uuid, version bigint, "missedAt" timestamptz, climbed int, "nextAt" timestamptz)
            where d.id = missed.id
            """;

    private static final String OF = """
            select cast(deadline_line(d) as text) from deadlines d
            where d.referral_id = :referral and d.party = :party and d.timer = :timer and d.state <> 'ended'
            for update of d
            """;

    private final Store store;

    Deadlines(Store store) {
        this.store = store;
    }

    /** Writes them at the commit of the open transaction. */
    void write(List<Deadline> changes) {
        if (!changes.isEmpty()) {
            UnitOfWork.required()
                    .gathering(PendingDeadlines.class, PendingDeadlines::new)
                    .add(changes);
        }
    }

    /** Writes them now, so that what follows in the open transaction reads them. */
    Uni<Void> writeAtOnce(List<Deadline> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.execute(KEEP, Map.of("deadlines", Json.array(changes))).replaceWithVoid();
    }

    /** Of which something is to be announced; their rows are held until the commit. */
    Uni<List<Deadline>> due(Instant now, int most) {
        return read(DUE, Map.of("now", now, "most", most));
    }

    /** Notes what was announced. */
    Uni<Void> writeMissed(Collection<Deadline> missed) {
        return store.execute(MISSED, Map.of("rows", Json.array(missed))).replaceWithVoid();
    }

    /** The one of a kind that runs for an organisation; its row is held until the commit. */
    Uni<List<Deadline>> of(ReferralId referral, OrganisationId party, Timer timer) {
        return read(OF, Map.of("referral", referral.value(), "party", party.value(), "timer", timer.code()));
    }

    private Uni<List<Deadline>> read(String sql, Map<String, ?> parameters) {
        return store.column(sql, String.class, parameters)
                .map(lines -> lines.stream()
                        .map(line -> Json.read(line, Deadline.class))
                        .toList());
    }
}
