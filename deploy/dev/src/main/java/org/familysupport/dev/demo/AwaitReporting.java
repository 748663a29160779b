package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.familysupport.dev.region.Region;
import org.familysupport.dev.region.RegionSizes;

/** Waits until the reporting service holds all that was sent; it hears of everything by events, a moment later. */
final class AwaitReporting {
    private final Sender job;
    private final String url;

    AwaitReporting(Sender job, Places places) {
        this.job = job;
        this.url = places.reporting() + "/api/v1/counts/freshness";
    }

    void until(Region region, Progress progress) {
        RegionSizes sizes = region.sizes();
        Map<String, Integer> wanted = Map.of(
                "organisations", sizes.organisations(),
                "families", sizes.families(),
                "people", sizes.children() + sizes.adults(),
                "referrals", sizes.referrals(),
                "deliveries", sizes.deliveries());
        Patience patience = new Patience();
        JsonNode held = held();
        while (!holds(held, wanted)) {
            patience.pauseBecause("reporting holds no more than " + held);
            JsonNode now = held();
            if (!now.equals(held)) {
                patience.renew();
            }
            held = now;
            progress.reach(held.path("deliveries").asInt());
        }
        progress.reach(Math.min(held.path("deliveries").asInt(), sizes.deliveries()));
    }

    private JsonNode held() {
        return job.get(url).orGiveUp().body().path("held");
    }

    private static boolean holds(JsonNode held, Map<String, Integer> wanted) {
        return wanted.entrySet().stream()
                .allMatch(each -> held.path(each.getKey()).asInt() >= each.getValue());
    }
}
