package org.familysupport.messaging.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.transactions.InTurn;

/**
 * What can be done about parked messages (rulings 25): list them, give them to their listeners once more, discard one with
 * a reason. All within the open transaction of whoever asks.
 *
 * <p>Order is kept: the first of a key is given with all that wait behind it, all or none; one from the middle is not.
 */
@ApplicationScoped
public class Parking {
    private static final String WAITING = """
            from ParkedMessage m
            where m.settledAt is null and (m.parkedAt > :at or (m.parkedAt = :at and m.id > :id))
            order by m.parkedAt, m.id
            """;
    private static final String OF_KEY = """
            select p.id, p.topic, p.partition_number, p.record_offset, p.record_key, encode(p.payload, 'base64'),
                   cast(p.headers as text)
            from parked p where p.parking_key = :key and p.settled_at is null order by p.record_offset for update
            """;
    private static final String REDELIVERED = """
            update parked set settled_at = statement_timestamp(), settlement = 'redelivered'
            where parking_key = :key and settled_at is null
            """;
    private static final String DISCARD = """
            update parked set settled_at = statement_timestamp(), settlement = 'discarded', settlement_reason = :reason
            where id = :id and settled_at is null
            """;
    private static final UUID FIRST = new UUID(0, 0);

    private final Store store;
    private final Intake intake;

    Parking(Store store, Intake intake) {
        this.store = store;
        this.intake = intake;
    }

    /** Those that wait, the longest waiting first. */
    public Uni<Page<ParkedMessage>> waiting(PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(WAITING, ParkedMessage.class)
                        .setParameter("at", after == null ? Instant.EPOCH : Instant.parse(after.part(0)))
                        .setParameter("id", after == null ? FIRST : UUID.fromString(after.part(1)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.parkedAt(), last.id())));
    }

    /** One of them, waiting or settled; 404 for none. */
    public Uni<ParkedMessage> require(UUID id) {
        return store.with(session -> session.find(ParkedMessage.class, id))
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    /**
     * Gives the first message of its key, and those behind it, to their listeners once more.
     *
     * @throws Refused 409 when it is settled, stands behind another, or still cannot be read
     */
    public Uni<ParkedMessage> redeliver(ParkedMessage message) {
        return store.rows(OF_KEY, Map.of("key", message.parkingKey()))
                .map(rows -> rows.stream().map(ParkedRecord::of).toList())
                .invoke(records -> mustBeFirst(message.id(), records))
                .chain(records -> InTurn.each(records, it -> intake.again(it.message())))
                .chain(() -> store.execute(REDELIVERED, Map.of("key", message.parkingKey())))
                .chain(() -> again(message));
    }

    /** Gives one up; 409 when it is settled already. */
    public Uni<ParkedMessage> discard(ParkedMessage message, String reason) {
        return store.execute(DISCARD, Map.of("id", message.id(), "reason", reason))
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new Refused(GeneralProblem.STATE_CONFLICT);
                    }
                })
                .chain(() -> again(message));
    }

    private static void mustBeFirst(UUID id, List<ParkedRecord> records) {
        if (records.stream().noneMatch(record -> record.id().equals(id))) {
            throw new Refused(GeneralProblem.STATE_CONFLICT);
        }
        UUID first = records.getFirst().id();
        if (!first.equals(id)) {
            throw new Refused(GeneralProblem.STATE_CONFLICT, Map.of("waitsBehind", first));
        }
    }

    private Uni<ParkedMessage> again(ParkedMessage message) {
        return store.with(session -> session.refresh(message).replaceWith(message));
    }
}
