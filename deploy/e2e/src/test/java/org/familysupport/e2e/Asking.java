package org.familysupport.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;

/** What somebody does who asked for help and hears no: looks who else may give it, asks them instead, and sees what came of it. */
record Asking(Specialist worker) {
    /** Asks who has no room, and says why. */
    UUID asksNevertheless(ObjectNode wish, String reason) {
        ObjectNode reasoned = wish.deepCopy().put("capacityReason", reason);
        return UUID.fromString(worker.sends(reasoned).orGiveUp().text("id"));
    }

    /** Who else offers this help, waits until these are known; nearness and room by organisation, in their order. */
    List<String> others(UUID referral, Specialist... known) {
        List<String> wanted = List.of(known).stream()
                .map(each -> each.organisation().id().toString())
                .toList();
        Answer map = Patience.until(
                answer -> answer.body().findValuesAsText("organisation").containsAll(wanted),
                () -> worker.sender().get(place(referral) + "/alternatives").orGiveUp());
        return map.body().path("items").findParents("organisation").stream()
                .map(it -> it.path("organisation").asText() + " "
                        + it.path("nearness").asText() + " "
                        + it.path("capacity").asText())
                .toList();
    }

    /** Asks another instead; the referral that comes of it. */
    UUID asksInstead(UUID referral, Specialist receiver) {
        ObjectNode onward =
                Json.object("receivers", List.of(receiver.organisation().id()));
        return UUID.fromString(worker.acts("referrals", referral, "redirection", onward)
                .orGiveUp()
                .text("id"));
    }

    Answer reads(UUID referral) {
        return worker.sender().get(place(referral)).orGiveUp();
    }

    /** How those stand that come from one another, the first first. */
    List<String> chain(UUID referral) {
        return worker.sender()
                .get(place(referral) + "/chain")
                .orGiveUp()
                .body()
                .path("items")
                .findValuesAsText("status");
    }

    private String place(UUID referral) {
        return worker.places().referral() + "/api/v1/referrals/" + referral;
    }
}
