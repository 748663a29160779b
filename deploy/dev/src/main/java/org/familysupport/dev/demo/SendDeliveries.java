package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.dev.region.Body;
import org.familysupport.dev.region.Region;
import org.familysupport.dev.region.RegionDelivery;
import org.familysupport.dev.region.RegionMember;
import org.familysupport.dev.region.RegionRecipient;

/** The systems of the bodies record what was delivered, within the referral where the family came by one. */
final class SendDeliveries {
    private static final int AT_A_TIME = 3;

    private final Senders senders;
    private final String url;
    private final Region region;
    private final Map<String, UUID> families = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<Pair, UUID> referrals = new HashMap<>();

    private record Pair(String family, UUID organisation) {}

    private record Batch(Body body, List<RegionDelivery> deliveries) {}

    SendDeliveries(Senders senders, Places places, Region region) {
        this.senders = senders;
        this.url = places.delivery() + "/api/v1/deliveries/batches";
        this.region = region;
        region.families().forEach(family -> {
            families.put(family.localId(), family.id());
            family.members().stream()
                    .map(RegionMember::person)
                    .forEach(person -> people.put(person.localId(), person.id()));
        });
        region.referrals()
                .forEach(referral ->
                        referrals.put(new Pair(referral.family(), referral.to()), SendReferrals.idOf(referral)));
    }

    void send(Progress progress) {
        List<Batch> batches = new ArrayList<>();
        for (Body body : Body.values()) {
            Rows.batches(region.deliveries(body)).forEach(rows -> batches.add(new Batch(body, rows)));
        }
        InFlight.each(AT_A_TIME, batches, batch -> send(batch, progress));
    }

    private void send(Batch batch, Progress progress) {
        Sender system = senders.systemOf(batch.body(), "service-delivery");
        new Rows(system, url, progress)
                .send(batch.deliveries().stream().map(this::json).toList());
    }

    private ObjectNode json(RegionDelivery it) {
        return Json.object(
                "organisation", it.organisation(),
                "reference", it.clientReference(),
                "family", families.get(it.family()),
                "recipients", it.recipients().stream().map(this::json).toList(),
                "serviceType", it.serviceType(),
                "direction", it.direction(),
                "date", it.date(),
                "setting", it.setting(),
                "channel", it.channel(),
                "minutes", it.minutes(),
                "funding", it.fundingSource(),
                "referral", referrals.get(new Pair(it.family(), it.organisation())));
    }

    private ObjectNode json(RegionRecipient it) {
        return Json.object("person", people.get(it.person()), "role", it.role());
    }
}
