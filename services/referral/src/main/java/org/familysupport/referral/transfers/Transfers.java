package org.familysupport.referral.transfers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.referral.TransferId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.families.Preview;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/** The stored transfers with their offers. */
@ApplicationScoped
class Transfers {
    /** Only for who stands on a side of it, so that nobody else can hold its row; parties never change. */
    private static final String LOCK = """
            select t.id from transfers t
            where t.id = :id
              and not sealed_from(t.subject_id, :organisation)
              and (stands_for(:organisation, :below, t.source)
                   or exists (select 1 from transfer_offers o
                              where o.transfer_id = t.id and stands_for(:organisation, :below, o.receiver)))
            for no key update of t
            """;

    private static final String VISIBLE = """
            select t, o,
                   function('stands_for' as Boolean, :organisation, :below, t.source),
                   function('stands_for' as Boolean, :organisation, :below, o.receiver),
                   function('access_to_subject' as String, t.subjectKind, t.subject, :organisation,
                           cast(:below as Boolean)),
                   function('territory_of' as String, t.subjectKind, t.subject),
                   function('births_of' as String, t.subjectKind, t.subject),
                   function('checklist_of' as String, t.id)
            from Transfer t join TransferOffer o on o.transfer = t.id
            where t.id = :id
              and function('hidden_from' as Boolean, :organisation, t.subject) = false
              and (function('stands_for' as Boolean, :organisation, :below, t.source) = true
                   or exists (select 1 from TransferOffer own
                              where own.transfer = t.id
                                and function('stands_for' as Boolean, :organisation, :below, own.receiver) = true))
            order by o.receiver
            """;
    /** Another instance that completes at the same moment passes over what this one holds. */
    private static final String NEXT_TO_COMPLETE = """
            select t.id from transfers t
            where t.status = 'accepted'
              and not exists (select 1 from transfer_checklist c where c.transfer_id = t.id and c.settled_at is null)
            order by t.accepted_at limit 1
            for no key update of t skip locked
            """;

    private static final String WHOLE =
            "select t, o from Transfer t join TransferOffer o on o.transfer = t.id where t.id = :id";
    private static final String WRITE_OFFERS = """
            insert into transfer_offers (
              id, transfer_id, receiver, version, status, status_since, reason, note, grant_id, requested_at)
            select id, transfer, receiver, version, status, "statusSince", reason, note, "grant", "requestedAt"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as offer (
              id uuid, transfer uuid, receiver uuid, version bigint, status text, "statusSince" timestamptz,
              reason text, note text, "grant" uuid, "requestedAt" timestamptz)
            on conflict (id) do update set
              version = excluded.version, status = excluded.status, status_since = excluded.status_since,
              reason = excluded.reason, note = excluded.note, grant_id = excluded.grant_id
            where excluded.version > transfer_offers.version
            """;

    private final Store store;
    private final RegionCalendar calendar;

    Transfers(Store store, RegionCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** Waits for its row; what is read before this is of no worth: read after it. */
    Uni<Void> lock(TransferId id, Caller caller) {
        return store.column(
                        LOCK,
                        UUID.class,
                        Map.of("id", id.value(), "organisation", caller.organisation(), "below", caller.actsBelow()))
                .replaceWithVoid();
    }

    /** The transfer with the caller's seats and rights, in one query; 404 for who has none. */
    Uni<SeenTransfer> require(TransferId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows -> seen(rows, caller));
    }

    private SeenTransfer seen(List<Object[]> rows, Caller caller) {
        if (rows.isEmpty()) {
            throw Refused.notFound();
        }
        Object[] first = rows.getFirst();
        return new SeenTransfer(
                joined(rows),
                caller,
                (Boolean) first[2],
                rows.stream()
                        .filter(row -> (Boolean) row[3])
                        .map(row -> (TransferOffer) row[1])
                        .toList(),
                first[4] == null ? null : Access.required(first[4]),
                Preview.of((String) first[5], (String) first[6], calendar.today()),
                List.of(Json.read((String) first[7], ChecklistItem[].class)));
    }

    private static Transfer joined(List<Object[]> rows) {
        return ((Transfer) rows.getFirst()[0])
                .with(rows.stream().map(row -> (TransferOffer) row[1]).toList());
    }

    /** Ids of at most one transfer that can be completed now; its row is held. */
    Uni<List<UUID>> nextToComplete() {
        return store.column(NEXT_TO_COMPLETE, UUID.class, Map.of());
    }

    /** One with its offers, for the service itself. */
    Uni<Transfer> whole(UUID id) {
        return store.with(session -> session.createSelectionQuery(WHOLE, Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .map(Transfers::joined);
    }

    /** Adds a new one with its offers. */
    Uni<Void> add(Transfer transfer) {
        return store.with(session -> session.persist(transfer).chain(session::flush))
                .chain(() -> writeOffers(transfer));
    }

    /** Writes the offers that have changed. */
    Uni<Void> writeOffers(Transfer transfer) {
        List<OfferLine> lines =
                transfer.offers().stream().map(offer -> offer.line(transfer)).toList();
        return store.execute(WRITE_OFFERS, Map.of("rows", Json.array(lines))).replaceWithVoid();
    }
}
