package org.familysupport.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;
import org.familysupport.dev.demo.Places;
import org.familysupport.dev.demo.Sender;
import org.familysupport.stack.Realm;
import org.jspecify.annotations.Nullable;

/** Somebody who acts for an organisation; the verbs of the journeys. */
record Specialist(Places places, Sender sender, Realm.Organisation organisation) {
    /** The same one, who asks once and is answered at once, or the journey fails. */
    Specialist impatient() {
        return new Specialist(places, sender.impatient(), organisation);
    }

    Family registers(ObjectNode family) {
        return Family.of(Patience.untilHeard(
                        () -> sender.inOrderTo("registration").post(places.registry() + "/api/v1/families", family))
                .orGiveUp());
    }

    /** Asks one or several others to help. */
    UUID refers(Family family, String note, Specialist... receivers) {
        ObjectNode referral = wish(family, "home-help", agreement(), receivers);
        referral.put("note", note);
        return UUID.fromString(sends(referral).orGiveUp().text("id"));
    }

    /** The usual ground of help that is asked for. */
    static ObjectNode agreement() {
        return Json.object("kind", "agreement", "reference", "Соглашение № 1");
    }

    /** What is said of help that is asked for. */
    static ObjectNode wish(Family family, String category, ObjectNode basis, Specialist... receivers) {
        return Json.object(
                "subject",
                Json.object("kind", "family", "id", family.id()),
                "receivers",
                ids(receivers),
                "category",
                category,
                "priority",
                "routine",
                "reasonCode",
                "family-request",
                "purpose",
                "service-delivery",
                "legalBasis",
                basis);
    }

    /** Asks for it; what is said of it may be refused. */
    Answer sends(ObjectNode wish) {
        return Patience.untilHeard(() -> sender.post(places.referral() + "/api/v1/referrals", wish));
    }

    Answer accepts(UUID referral) {
        return acts("referrals", referral, "acceptance", Json.object());
    }

    Answer rejects(UUID referral, String reason) {
        return acts("referrals", referral, "rejection", Json.object("reasonCode", reason));
    }

    void starts(UUID referral) {
        acts("referrals", referral, "start", Json.object()).orGiveUp();
    }

    void completes(UUID referral) {
        Patience.until(
                        answer -> !answer.problem().equals("delivery-missing"),
                        () -> acts("referrals", referral, "completion", Json.object("outcome", "service-provided")))
                .orGiveUp();
    }

    /** Records help of a day; without a referral where the organisation is responsible itself. */
    void delivers(Family family, LocalDate day, @Nullable UUID referral, String result) {
        delivers("child", family, day, referral, result);
    }

    /** The same to somebody of a family who received it in another role, such as one that came later. */
    void delivers(String role, Family family, LocalDate day, @Nullable UUID referral, String result) {
        delivers(Help.AT_HOME, role, family, day, referral, result);
    }

    /** Records help of another kind to a child. */
    void gives(Help help, Family family, LocalDate day, UUID referral, String result) {
        delivers(help, "child", family, day, referral, result);
    }

    private void delivers(
            Help help, String role, Family family, LocalDate day, @Nullable UUID referral, String result) {
        ObjectNode delivery = Json.object(
                "reference",
                UUID.randomUUID(),
                "family",
                family.id(),
                "recipients",
                List.of(Json.object("person", family.child(), "role", role)),
                "serviceType",
                help.serviceType(),
                "direction",
                help.direction(),
                "date",
                day,
                "setting",
                help.setting(),
                "channel",
                help.channel(),
                "referral",
                referral,
                "result",
                result);
        Sender giver = sender.inOrderTo("service-delivery");
        Patience.untilHeard(() -> giver.post(places.delivery() + "/api/v1/deliveries", delivery))
                .orGiveUp();
    }

    /** Says with what it helps whom, where from, and how much room it has. */
    void publishes(String category, String territory, String setting, int room, int taken) {
        ObjectNode offer = Json.object(
                "category",
                category,
                "agesFrom",
                0,
                "territory",
                territory,
                "setting",
                setting,
                "placesTotal",
                room,
                "placesTaken",
                taken,
                "accepting",
                true);
        Patience.untilHeard(() -> sender.post(places.delivery() + "/api/v1/offers", offer))
                .orGiveUp();
    }

    /** Offers its responsibility to others, for the child comes of age for them. */
    UUID offers(Family family, Specialist... receivers) {
        return offersBecause("age-stage", family, receivers);
    }

    /** Offers it for another reason. */
    UUID offersBecause(String reason, Family family, Specialist... receivers) {
        ObjectNode transfer = Json.object(
                "subject", Json.object("kind", "family", "id", family.id()),
                "receivers", ids(receivers),
                "reasonCode", reason);
        Answer sent = Patience.untilHeard(() -> sender.post(places.referral() + "/api/v1/transfers", transfer));
        return UUID.fromString(sent.orGiveUp().text("id"));
    }

    Answer takesOver(UUID transfer) {
        return acts("transfers", transfer, "acceptance", Json.object());
    }

    /** Who is responsible now, as it sees it. */
    List<String> responsibleFor(Family family) {
        String url = places.referral() + "/api/v1/responsibilities?subjectKind=family&subject=" + family.id();
        List<String> now = new ArrayList<>();
        for (JsonNode period :
                Patience.untilHeard(() -> sender.get(url)).orGiveUp().body().path("items")) {
            if (!period.hasNonNull("to")) {
                now.add(period.path("responsibleOrganisation").asText());
            }
        }
        return now;
    }

    /** Who was responsible on a day, one after the other, as it sees it. */
    List<String> responsibleOn(Family family, LocalDate day) {
        String url = places.referral() + "/api/v1/responsibilities?subjectKind=family&subject=" + family.id() + "&asOf="
                + day;
        return Patience.untilHeard(() -> sender.get(url)).orGiveUp().body().findValuesAsText("responsibleOrganisation");
    }

    /** Where the family lives now, as who is asked to take it over sees it before it answers; waits until it is so. */
    void seesInThePreviewOf(UUID transfer, String territory) {
        String url = places.referral() + "/api/v1/transfers/" + transfer;
        Patience.until(
                answer ->
                        answer.body().path("preview").path("territory").asText().equals(territory),
                () -> Patience.untilHeard(() -> sender.get(url)).orGiveUp());
    }

    /** The facts of its record, in their order; waits until there are as many as there should be. */
    List<String> readsTheRecordOf(Family family, int facts) {
        String url = places.registry() + "/api/v1/families/" + family.id() + "/record?pageSize=200";
        List<String> words = new ArrayList<>();
        Patience.until(
                        answer -> answer.body().path("items").size() >= facts,
                        () -> Patience.untilHeard(() -> sender.get(url)).orGiveUp())
                .body()
                .path("items")
                .forEach(entry -> words.add(entry.path("fact").asText()));
        return words;
    }

    /** An act on what it sees now. */
    Answer acts(String collection, UUID id, String act, ObjectNode words) {
        String url = places.referral() + "/api/v1/" + collection + "/" + id;
        String version = sender.get(url).orGiveUp().etag();
        return sender.post(url + "/" + act, words, version);
    }

    private static List<UUID> ids(Specialist... receivers) {
        return Stream.of(receivers).map(each -> each.organisation().id()).toList();
    }
}
