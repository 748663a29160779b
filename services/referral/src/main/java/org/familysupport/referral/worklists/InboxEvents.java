package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** The committed events of referrals, their terms and messages, for those who listen; rights are weighed for each event anew. */
@ApplicationScoped
class InboxEvents {
    /** As many as one round takes; who is behind gets the rest in the next. */
    static final int MOST = 1_000;

    private static final String SETTLED = """
            select coalesce((select o.seq from outbox o where o.time < :before order by o.seq desc limit 1), 0)
            """;

    /**
     * A receiver hears of what names it: not that others were asked, nor what they answered (ADR 8). Of messages each side hears
     * what the other wrote, the source too; and who has taken over the responsibility since, for it stands on the source's side.
     */
    private static final String SINCE = """
            with listening as materialized (
              select number, organisation, below, after
              from jsonb_to_recordset(cast(cast(:listeners as text) as jsonb)) as listener (
                number bigint, organisation uuid, below boolean, after bigint)),
            fresh as materialized (
              select o.seq, o.topic, o.key, o.type, o.payload
              from outbox o
              where o.seq > (select min(after) from listening) and o.topic in (:referrals, :deadlines, :messages))
            select l.number, f.seq, r.id, f.type
            from listening l
            join fresh f on f.seq > l.after and f.topic = :referrals
            join referrals r on r.id = f.key
            where not sealed_from(r.subject_id, l.organisation)
              and exists (select 1 from referral_tasks t
                          where t.referral_id = r.id and stands_for(l.organisation, l.below, t.receiver)
                            and position(cast(t.receiver as text) in f.payload) > 0)
            union all
            select l.number, f.seq, d.referral_id, f.type
            from listening l
            join fresh f on f.seq > l.after and f.topic = :deadlines
            join deadlines d on d.id = f.key
            where not sealed_from(d.subject_id, l.organisation)
              and exists (select 1 from referral_tasks t where t.referral_id = d.referral_id and t.receiver = d.party)
              and stands_for(l.organisation, l.below, d.party)
            union all
            select l.number, f.seq, m.referral_id, f.type
            from listening l
            join fresh f on f.seq > l.after and f.topic = :messages
            join referral_messages m on m.id = f.key
            join referrals r on r.id = m.referral_id
            where not sealed_from(r.subject_id, l.organisation)
              and case when m.by_source then exists (
                         select 1 from referral_tasks t
                         where t.referral_id = r.id and stands_for(l.organisation, l.below, t.receiver)
                           and t.status in ('requested', 'accepted', 'in-progress', 'on-hold')
                           and (m.receiver is null or m.receiver = t.receiver))
                       else stands_for(l.organisation, l.below, r.source)
                         or (responsible_for(r.subject_kind, r.subject_id, l.organisation, l.below)
                             and not exists (select 1 from referral_tasks t
                                             where t.referral_id = r.id
                                               and stands_for(l.organisation, l.below, t.receiver))) end
            order by 2 limit :most
            """;

    private final Store store;

    InboxEvents(Store store) {
        this.store = store;
    }

    /** Who listens, and from where on. */
    record Listening(long number, UUID organisation, boolean below, long after) {}

    /** An event for one who listens. */
    record Heard(long number, InboxEvent event) {}

    /** The place up to which nothing commits any more: that of the last event from before an instant. */
    Uni<Long> settled(Instant before) {
        return store.column(SETTLED, Long.class, Map.of("before", before)).map(List::getFirst);
    }

    /** What has been committed since, in order; a late one comes late. */
    Uni<List<Heard>> since(Collection<Listening> listeners) {
        Map<String, Object> parameters = Map.of(
                "listeners",
                Json.array(listeners),
                "referrals",
                Topics.REFERRALS,
                "deadlines",
                Topics.DEADLINES,
                "messages",
                Topics.MESSAGES,
                "most",
                MOST);
        return store.rows(SINCE, parameters)
                .map(rows -> rows.stream()
                        .map(row -> new Heard(
                                ((Number) row[0]).longValue(),
                                new InboxEvent(((Number) row[1]).longValue(), (UUID) row[2], kind((String) row[3]))))
                        .toList());
    }

    /** Of a type such as {@code org.familysupport.referral.ReferralRequested.v1}. */
    private static String kind(String type) {
        String[] words = type.split("\\.");
        return words[words.length - 2].replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
