package org.familysupport.referral.messages;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.referral.MessageId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.referrals.ReferralParty;

/** The stored messages, and how far each organisation has read. */
@ApplicationScoped
class Messages {
    private static final UUID NONE = new UUID(0, 0);

    private static final String ADD = """
            insert into referral_messages (
              id, referral_id, number, sender, by_source, receiver, text, before_acceptance, sent_at)
            select cast(:id as uuid), cast(:referral as uuid), coalesce(max(m.number), 0) + 1, cast(:sender as uuid),
                   cast(:bySource as boolean), nullif(cast(:receiver as uuid), cast(:none as uuid)), cast(:text as text),
                   cast(:beforeAcceptance as boolean), cast(:sentAt as timestamptz)
            from referral_messages m
            where m.referral_id = :referral
            """;

    /**
     * The source sees all, and when it has handed the subject over, of its side only what it wrote itself; a receiver what is between it
     * and the source, and what was written to all who were asked.
     */
    private static final String VISIBLE = """
            m.referral_id = :referral
              and (:former = '' or not m.by_source or cast(m.sender as text) = :former)
              and (cast(:asSource as boolean) or m.receiver is null or m.receiver in (
                select cast(own.id as uuid)
                from jsonb_array_elements_text(cast(cast(:receivers as text) as jsonb)) as own (id)))
            """;

    private static final String COLUMNS = """
            select m.id, m.sender, m.by_source, m.receiver, m.text, m.before_acceptance, m.sent_at
            from referral_messages m
            where
            """;

    private static final String PAGE = COLUMNS + VISIBLE + """
              and m.number < coalesce(
                (select a.number from referral_messages a where a.id = :after), 9223372036854775807)
            order by m.number desc limit :limit
            """;

    private static final String ONE = COLUMNS + VISIBLE + " and m.id = :id";

    private static final String READ_UP_TO = """
            insert into message_readings (referral_id, organisation, number, read_at)
            select m.referral_id, cast(:organisation as uuid), m.number, cast(:now as timestamptz)
            from referral_messages m
            where m.id = :message and
            """ + VISIBLE + """
            on conflict (referral_id, organisation) do update
              set number = greatest(message_readings.number, excluded.number), read_at = excluded.read_at
            """;

    private static final String READING = """
            with reading as materialized (
              select r.number, r.read_at from message_readings r
              where r.referral_id = :referral and r.organisation = :organisation)
            select (select count(*) from referral_messages m
                    where m.by_source <> cast(:asSource as boolean)
                      and m.number > coalesce((select reading.number from reading), 0) and
            """ + VISIBLE + """
                   ),
                   (select m.id from referral_messages m join reading on reading.number = m.number
                    where m.referral_id = :referral),
                   (select reading.read_at from reading)
            """;

    private final Store store;

    Messages(Store store) {
        this.store = store;
    }

    /** Adds one; the row of its referral is held. */
    Uni<Void> add(Message message) {
        OrganisationId receiver = message.receiver();
        return store.execute(
                        ADD,
                        Map.of(
                                "id",
                                message.id().value(),
                                "referral",
                                message.referral().value(),
                                "sender",
                                message.sender().value(),
                                "bySource",
                                message.bySource(),
                                "receiver",
                                receiver == null ? NONE : receiver.value(),
                                "none",
                                NONE,
                                "text",
                                message.text(),
                                "beforeAcceptance",
                                message.beforeAcceptance(),
                                "sentAt",
                                message.sentAt()))
                .replaceWithVoid();
    }

    /** A page of what the caller may see, the newest first. */
    Uni<Page<Message>> page(ReferralParty party, PageRequest page) {
        Cursor after = page.after();
        Map<String, Object> parameters = seenBy(party);
        parameters.put("after", after == null ? NONE : UUID.fromString(after.part(0)));
        parameters.put("limit", page.limit());
        return store.rows(PAGE, parameters)
                .map(rows ->
                        rows.stream().map(row -> message(party.referral(), row)).toList())
                .map(messages ->
                        Page.of(messages, page, last -> Cursor.of(last.id().value())));
    }

    /** One that the caller may see; 404 else. */
    Uni<Message> one(ReferralParty party, MessageId id) {
        Map<String, Object> parameters = seenBy(party);
        parameters.put("id", id.value());
        return store.rows(ONE, parameters)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> message(party.referral(), row))
                        .orElseThrow(Refused::notFound));
    }

    /** Notes that all up to this one was read; answers whether the caller may see such a one. */
    Uni<Boolean> readUpTo(ReferralParty party, MessageId message) {
        Map<String, Object> parameters = seenBy(party);
        parameters.put("organisation", party.reader().value());
        parameters.put("message", message.value());
        parameters.put("now", party.now());
        return store.execute(READ_UP_TO, parameters).map(rows -> rows > 0);
    }

    /** How far the caller's organisation has read. */
    Uni<Reading> reading(ReferralParty party) {
        Map<String, Object> parameters = seenBy(party);
        parameters.put("organisation", party.reader().value());
        return store.rows(READING, parameters).map(List::getFirst).map(row -> {
            MessageId upTo = row[1] == null ? null : new MessageId((UUID) row[1]);
            Instant readAt = row[2] == null ? null : ((OffsetDateTime) row[2]).toInstant();
            return new Reading(party.referral(), ((Number) row[0]).longValue(), upTo, readAt);
        });
    }

    private static Map<String, Object> seenBy(ReferralParty party) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("referral", party.referral().value());
        parameters.put("asSource", party.asSource());
        parameters.put("former", party.handedOver() ? party.reader().toString() : "");
        parameters.put(
                "receivers",
                Json.array(party.reading().stream().map(OrganisationId::value).toList()));
        return parameters;
    }

    private static Message message(ReferralId referral, Object[] row) {
        return new Message(
                new MessageId((UUID) row[0]),
                referral,
                new OrganisationId((UUID) row[1]),
                (Boolean) row[2],
                row[3] == null ? null : new OrganisationId((UUID) row[3]),
                (String) row[4],
                (Boolean) row[5],
                ((OffsetDateTime) row[6]).toInstant());
    }
}
