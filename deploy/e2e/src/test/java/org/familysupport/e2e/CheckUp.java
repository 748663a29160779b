package org.familysupport.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Json;

/** What somebody of health recommends after a check-up of a day, and what nobody has taken up. */
record CheckUp(Specialist worker, LocalDate day) {
    /** Asks an organisation for what a child should be given. */
    UUID recommends(String serviceType, Family family, Specialist receiver) {
        ObjectNode wish = Specialist.wish(
                family, "medical-help", Json.object("kind", "law", "reference", "323-ФЗ, ст. 46"), receiver);
        wish.put("reasonCode", "check-up");
        wish.set("subject", Json.object("kind", "person", "id", family.child()));
        wish.set(
                "recommendation",
                Json.object("checkUpOn", day, "serviceType", serviceType, "dueOn", day.plusMonths(3)));
        return UUID.fromString(worker.sends(wish).orGiveUp().text("id"));
    }

    /** The referrals by which something was recommended and about which nothing was done, as somebody sees them. */
    static List<String> withoutAction(Specialist reader) {
        return reader.sender()
                .get(reader.places().referral() + "/api/v1/worklists/recommendations?pageSize=200")
                .orGiveUp()
                .body()
                .path("items")
                .findValuesAsText("referral");
    }
}
