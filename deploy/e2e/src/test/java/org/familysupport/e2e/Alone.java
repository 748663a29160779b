package org.familysupport.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;
import org.familysupport.dev.demo.Sender;
import org.jspecify.annotations.Nullable;

/** Somebody with no family who is on record, and what is done for this one person. */
record Alone(UUID id) {
    static Alone registered(Specialist by, LocalDate born) {
        ObjectNode person = Json.object(
                "name", Json.object("family", Family.invented(), "given", Family.invented()),
                "birth", Json.object("date", born, "precision", "known"),
                "sex", "female");
        Sender registrar = by.sender().inOrderTo("registration");
        Answer entered = Patience.untilHeard(() -> registrar.post(by.places().registry() + "/api/v1/people", person));
        return new Alone(UUID.fromString(entered.orGiveUp().text("id")));
    }

    /** One who is responsible offers that to another. */
    UUID offered(Specialist by, Specialist to) {
        ObjectNode transfer = Json.object(
                "subject", subject(), "receivers", List.of(to.organisation().id()), "reasonCode", "age-stage");
        Answer sent =
                Patience.untilHeard(() -> by.sender().post(by.places().referral() + "/api/v1/transfers", transfer));
        return UUID.fromString(sent.orGiveUp().text("id"));
    }

    /** One asks another to help. */
    UUID referred(Specialist by, Specialist to) {
        ObjectNode wish = Specialist.wish(new Family(id, id), "home-help", Specialist.agreement(), to);
        wish.set("subject", subject());
        return UUID.fromString(by.sends(wish).orGiveUp().text("id"));
    }

    /** Received help of a day, in a role. */
    void received(Specialist from, String role, LocalDate day, @Nullable UUID referral) {
        ObjectNode delivery = Json.object(
                "reference",
                UUID.randomUUID(),
                "recipients",
                List.of(Json.object("person", id, "role", role)),
                "serviceType",
                Help.AT_HOME.serviceType(),
                "direction",
                Help.AT_HOME.direction(),
                "date",
                day,
                "setting",
                Help.AT_HOME.setting(),
                "channel",
                Help.AT_HOME.channel(),
                "referral",
                referral);
        Sender giver = from.sender().inOrderTo("service-delivery");
        Patience.untilHeard(() -> giver.post(from.places().delivery() + "/api/v1/deliveries", delivery))
                .orGiveUp();
    }

    /** What the record tells, in its order; waits until there are as many of this fact as there should be. */
    List<JsonNode> recordReadBy(Specialist reader, String fact, int many) {
        String url = reader.places().registry() + "/api/v1/people/" + id + "/record?pageSize=200";
        Sender asking = reader.sender();
        return entries(Patience.until(
                answer -> of(entries(answer), fact).size() == many,
                () -> Patience.untilHeard(() -> asking.get(url)).orGiveUp()));
    }

    /** Those that tell this. */
    static List<JsonNode> of(List<JsonNode> entries, String fact) {
        return entries.stream()
                .filter(entry -> entry.path("fact").asText().equals(fact))
                .toList();
    }

    private ObjectNode subject() {
        return Json.object("kind", "person", "id", id);
    }

    private static List<JsonNode> entries(Answer record) {
        return StreamSupport.stream(record.body().path("items").spliterator(), false)
                .toList();
    }
}
