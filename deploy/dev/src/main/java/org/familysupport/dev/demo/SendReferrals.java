package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.dev.region.Region;
import org.familysupport.dev.region.RegionFamily;
import org.familysupport.dev.region.RegionReferral;
import org.familysupport.dev.region.StableIds;

/** The systems of the bodies refer families to each other; the system of the asked one accepts and starts. */
final class SendReferrals {
    private static final int AT_A_TIME = 8;
    /** Sent in an earlier run of the demonstration. */
    private static final Set<String> THERE_ALREADY = Set.of("referral-exists", "already-asked");

    private final Senders senders;
    private final Places places;

    SendReferrals(Senders senders, Places places) {
        this.senders = senders;
        this.places = places;
    }

    /** The id that the sending system gives a referral: the same in every run. */
    static UUID idOf(RegionReferral referral) {
        return StableIds.of("referral", referral.clientReference());
    }

    void send(Region region, Progress progress) {
        Map<String, UUID> families =
                region.families().stream().collect(Collectors.toMap(RegionFamily::localId, RegionFamily::id));
        InFlight.each(AT_A_TIME, region.referrals(), referral -> {
            send(referral, json(referral, families));
            progress.add(1);
        });
    }

    private void send(RegionReferral referral, ObjectNode json) {
        Sender source = senders.systemOf(referral.fromBody(), "referral");
        Answer sent = Patience.untilHeard(() -> source.post(places.referral() + "/api/v1/referrals", json));
        if (!THERE_ALREADY.contains(sent.problem())) {
            sent.orGiveUp();
        }
        Sender target = senders.systemOf(referral.toBody(), "referral");
        new ReferralWalk(places, idOf(referral), referral.to()).intoProgress(target);
    }

    private static ObjectNode json(RegionReferral it, Map<String, UUID> families) {
        return Json.object(
                "id", idOf(it),
                "subject", Json.object("kind", "family", "id", families.get(it.family())),
                "source", it.from(),
                "receivers", List.of(it.to()),
                "category", it.needCategory(),
                "priority", it.priority(),
                "reasonCode", it.reason(),
                "purpose", "service-delivery",
                "legalBasis", Json.object("kind", it.legalBasisKind(), "reference", it.legalBasisReference()));
    }
}
