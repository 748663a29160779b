package org.familysupport.delivery.deliveries;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.familysupport.security.policy.RoleScope;
import org.jspecify.annotations.Nullable;

/**
 * The stored deliveries.
 *
 * <p>They are written by one statement, however many: batches of agencies' systems are the hot path of this service, and
 * a statement for each row would cost ten times as much.
 */
@ApplicationScoped
class Deliveries {
    /** The rights stand in queries of their own, which run once; beside the recipients they would be weighed for each of them. */
    private static final String VISIBLE = """
            select d,
                   (select function('access_to_delivery' as String, a.id, :organisation, cast(:below as Boolean),
                                    cast(:purpose as String))
                    from Delivery a where a.id = :id),
                   (select function('recipients_known' as String, k.id, :organisation, cast(:below as Boolean),
                                    cast(:purpose as String))
                    from Delivery k where k.id = :id),
                   (select function('recipients_hidden_from' as String, :organisation, h.id)
                    from Delivery h where h.id = :id)
            from Delivery d left join fetch d.recipients
            where d.id = :id
            """;

    private static final String PRESENT = """
            with number as (
              select organisation, reference, id from jsonb_to_recordset(cast(cast(:numbers as text) as jsonb))
                as number (organisation uuid, reference text, id uuid))
            select d.organisation, n.reference, n.id, d.id as found, d.version,
                   delivery_sealed_from(d.id, d.family_id, d.organisation)
                     or delivery_sealed_from(d.id, d.family_id, cast(:reader as uuid)) as sealed
            from number n join deliveries d on d.organisation = n.organisation and d.reference = n.reference
            union all
            select d.organisation, n.reference, n.id, d.id as found, d.version,
                   delivery_sealed_from(d.id, d.family_id, d.organisation)
                     or delivery_sealed_from(d.id, d.family_id, cast(:reader as uuid)) as sealed
            from number n join deliveries d on d.id = n.id and d.organisation = n.organisation
            """;
    private static final String ADD = """
            with given as (
              select row.* from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
                id uuid, version bigint, organisation uuid, specialist uuid, reference text, family uuid, territory text,
                "serviceType" text, direction text, day date, setting text, channel text, minutes int, funding text,
                referral uuid, result text, recipients jsonb)),
            added as (
              insert into deliveries (
                id, version, organisation, specialist, reference, family_id, territory, service_type, direction, day, setting,
                channel, minutes, funding, referral_id, result, created_at, created_by_organisation, created_by,
                changed_at, changed_by_organisation, changed_by)
              select id, version, organisation, specialist, reference, family, territory, "serviceType", direction, day, setting,
                     channel, minutes, funding, referral, result, :now, organisation, :subject,
                     :now, organisation, :subject
              from given
              returning deliveries.id)
            insert into delivery_recipients (delivery_id, place, person_id, day, role, age_band)
            select given.id, entry.place - 1, recipient.person, given.day, recipient.role, recipient."ageBand"
            from added join given on given.id = added.id,
                 jsonb_array_elements(given.recipients) with ordinality as entry (recipient, place),
                 jsonb_to_record(entry.recipient) as recipient (person uuid, role text, "ageBand" text)
            """;

    /** Who gave it needs no grant: the database function answers in the name of this service. */
    private static final String OWN = "delivery";

    private final Store store;
    private final GrantFreshness freshness;

    Deliveries(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** The delivery with the caller's right to know, in one query; 404 without one. */
    Uni<SeenDelivery> require(DeliveryId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("purpose", caller.forWhat())
                        .getResultList())
                .map(rows ->
                        rows.stream().findFirst().map(row -> seen(row, caller)).orElseThrow(Refused::notFound));
    }

    private SeenDelivery seen(Object[] row, Caller caller) {
        Access access = freshness.trust(Access.required(row[1]));
        boolean own = access.service().equals(OWN) && !RoleScope.limits(caller);
        boolean whole = DeliveryPages.isWhole((String) row[1], caller);
        return new SeenDelivery(
                (Delivery) row[0],
                own,
                whole,
                whole || DeliveryPages.opensResults((String) row[1], caller),
                ids((String) row[2]),
                ids((String) row[3]));
    }

    private static Set<UUID> ids(String text) {
        return Arrays.stream(text.split(" "))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** Which of these are there already, and whether they are hidden from whose number it is, or from who asks. */
    Uni<Map<DeliveryNumber, Present>> present(Collection<DeliveryNumber> numbers, Caller caller) {
        if (numbers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return store.rows(PRESENT, Map.of("numbers", Json.array(numbers), "reader", caller.organisation()))
                .map(rows -> {
                    Map<DeliveryNumber, Present> present = new HashMap<>();
                    rows.forEach(row -> present.putIfAbsent(
                            new DeliveryNumber((UUID) row[0], (String) row[1], (UUID) row[2]),
                            new Present(
                                    new DeliveryId((UUID) row[3]), ((Number) row[4]).longValue(), (Boolean) row[5])));
                    return present;
                });
    }

    /** Adds new deliveries, all by one statement. */
    Uni<Void> addAll(List<Delivery> deliveries, ActorRef actor, Instant now) {
        if (deliveries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Row> rows = deliveries.stream().map(Row::of).toList();
        return store.execute(ADD, Map.of("rows", Json.array(rows), "now", now, "subject", actor.subject()))
                .replaceWithVoid();
    }

    /**
     * A delivery that is there already.
     *
     * @param sealed whether it is hidden meanwhile: then nobody is told of it
     */
    record Present(DeliveryId id, long version, boolean sealed) {}

    private record Row(
            UUID id,
            long version,
            UUID organisation,
            @Nullable UUID specialist,
            @Nullable String reference,
            @Nullable UUID family,
            @Nullable String territory,
            String serviceType,
            String direction,
            LocalDate day,
            String setting,
            String channel,
            @Nullable Integer minutes,
            @Nullable String funding,
            @Nullable UUID referral,
            @Nullable String result,
            List<DeliveryRecipient> recipients) {
        static Row of(Delivery it) {
            return new Row(
                    it.uuid(),
                    it.version(),
                    it.organisation(),
                    it.specialist(),
                    it.reference(),
                    it.family(),
                    it.territory(),
                    it.serviceType(),
                    it.direction(),
                    it.day(),
                    it.setting(),
                    it.channel(),
                    it.minutes(),
                    it.funding(),
                    it.referral(),
                    it.result(),
                    it.recipients());
        }

        @Override
        public String toString() {
            return "Row " + id;
        }
    }
}
