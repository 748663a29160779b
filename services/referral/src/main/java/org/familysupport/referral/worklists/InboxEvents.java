package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;

/** The committed events of referrals, their terms and messages, and of transfers, for those who listen; rights are weighed for each event anew. */
@ApplicationScoped
class InboxEvents {
    /** As many events of all as one page looks through for who has been away; a page costs about as much as a round. */
    private static final int PAGE = 1_000;

    private static final String SETTLED = """
            select coalesce((select o.seq from outbox o where o.time < :before order by o.seq desc limit 1), 0)
            """;

    private static final String LISTENING = """
            with listening as materialized (
              select number, organisation, below, after
              from jsonb_to_recordset(cast(cast(:listeners as text) as jsonb)) as listener (
                number bigint, organisation uuid, below boolean, after bigint)),
            """;

    /**
     * A receiver hears of what names it: not that others were asked, nor what they answered (ADR 8). Of messages each side hears
     * what the other wrote; on the source's side that is who leads the referral now, and no more who led it before.
     */
    private static final String CONCERNING = """
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
                           and (m.receiver is null or m.receiver = t.receiver) and t.receiver <> m.sender)
                       else r.led_by <> m.sender and stands_for(l.organisation, l.below, r.led_by)
                         and %s end
            union all
            select l.number, f.seq, t.id, f.type
            from listening l
            join fresh f on f.seq > l.after and f.topic = :transfers
            join transfers t on t.id = f.key
            where not sealed_from(t.subject_id, l.organisation)
              and exists (select 1 from transfer_offers o
                          where o.transfer_id = t.id and stands_for(l.organisation, l.below, o.receiver)
                            and position(cast(o.receiver as text) in f.payload) > 0)
            """.formatted(Box.STILL_LED);

    /** All since the one who is furthest back, which is not far: who has been away reads pages. */
    private static final String SINCE = LISTENING + """
            fresh as materialized (
              select o.seq, o.topic, o.key, o.type, o.payload
              from outbox o
              where o.seq > (select min(after) from listening) and o.topic in (:referrals, :deadlines, :messages, :transfers))
            """ + CONCERNING + """
            order by 2
            """;

    /** The next so many up to a place; the row about nothing says how far that is. */
    private static final String PAGE_OF_ONE = LISTENING + """
            fresh as materialized (
              select o.seq, o.topic, o.key, o.type, o.payload
              from outbox o
              where o.seq > (select min(after) from listening) and o.seq <= :upTo
                and o.topic in (:referrals, :deadlines, :messages, :transfers)
              order by o.seq limit :most)
            select cast(null as bigint), max(f.seq), cast(null as uuid), cast(count(*) as text)
            from fresh f
            union all
            """ + CONCERNING + """
            order by 2
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

    /**
     * What happened for one who has been away.
     *
     * @param reached up to which place it has been looked through
     * @param last whether there is nothing after it
     */
    record Page(List<InboxEvent> events, long reached, boolean last) {
        Page {
            events = List.copyOf(events);
        }
    }

    /** What has been committed since, in order; a late one comes late. */
    Uni<List<Heard>> since(Collection<Listening> listeners) {
        return store.rows(SINCE, parameters(listeners))
                .map(rows -> rows.stream().map(InboxEvents::heard).toList());
    }

    /**
     * The next page for one who has been away, in order.
     *
     * @param upTo the place up to which nothing commits any more
     */
    Uni<Page> next(Listening listener, long upTo) {
        Map<String, Object> parameters = parameters(List.of(listener));
        parameters.put("upTo", upTo);
        parameters.put("most", PAGE);
        return store.rows(PAGE_OF_ONE, parameters).map(rows -> page(rows, Math.max(listener.after(), upTo)));
    }

    private static Page page(List<Object[]> rows, long end) {
        Object[] looked =
                rows.stream().filter(row -> row[2] == null).findFirst().orElseThrow();
        boolean last = Integer.parseInt((String) looked[3]) < PAGE;
        List<InboxEvent> events = rows.stream()
                .filter(row -> row[2] != null)
                .map(row -> heard(row).event())
                .toList();
        return new Page(events, last ? end : ((Number) looked[1]).longValue(), last);
    }

    private static Map<String, Object> parameters(Collection<Listening> listeners) {
        return new HashMap<>(Map.of(
                "listeners",
                Json.array(listeners),
                "referrals",
                Topics.REFERRALS,
                "deadlines",
                Topics.DEADLINES,
                "messages",
                Topics.MESSAGES,
                "transfers",
                Topics.TRANSFERS));
    }

    private static Heard heard(Object[] row) {
        return new Heard(
                ((Number) row[0]).longValue(),
                new InboxEvent(((Number) row[1]).longValue(), (UUID) row[2], kind((String) row[3])));
    }

    /** Of a type such as {@code org.familysupport.referral.ReferralRequested.v1}. */
    private static String kind(String type) {
        String[] words = type.split("\\.");
        return words[words.length - 2].replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
