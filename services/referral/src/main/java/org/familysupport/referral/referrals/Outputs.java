package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Store;

/** The stored outputs: services given within referrals, as heard. */
@ApplicationScoped
class Outputs {
    private static final String NOTE = """
            insert into referral_outputs (delivery_id, referral_id, organisation, service_type, delivered_on)
            values (:delivery, :referral, :organisation, :serviceType, :date) on conflict do nothing
            """;
    private static final String LATEST = """
            select delivery_id, organisation, service_type, delivered_on from referral_outputs
            where referral_id = :referral and organisation = :organisation
            order by delivered_on desc, delivery_id desc limit 200
            """;

    private final Store store;

    Outputs(Store store) {
        this.store = store;
    }

    Uni<Void> note(ReferralId referral, Output output) {
        return store.execute(
                        NOTE,
                        Map.of(
                                "delivery", output.delivery().value(),
                                "referral", referral.value(),
                                "organisation", output.organisation().value(),
                                "serviceType", output.serviceType(),
                                "date", output.date()))
                .replaceWithVoid();
    }

    /** The latest that its target gave; what others might claim is not shown. */
    Uni<List<Output>> latest(ReferralId referral, OrganisationId target) {
        return store.rows(LATEST, Map.of("referral", referral.value(), "organisation", target.value()))
                .map(rows -> rows.stream()
                        .map(row -> new Output(
                                new DeliveryId((UUID) row[0]),
                                new OrganisationId((UUID) row[1]),
                                (String) row[2],
                                (LocalDate) row[3]))
                        .toList());
    }
}
