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
import org.familysupport.dev.demo.Sender;

/** What somebody does in the registry once families are there: reads, moves, hides. */
record Desk(Specialist worker) {
    Answer reads(String collection, UUID id) {
        return sender().get(place(collection, id));
    }

    /** Waits until it may be read. */
    Answer awaits(String collection, UUID id) {
        return Patience.untilHeard(() -> reads(collection, id)).orGiveUp();
    }

    /** Waits until it is as if there were nothing. */
    void loses(String collection, UUID id) {
        Patience.until(answer -> answer.is(404), () -> reads(collection, id));
    }

    /** Enters a family of which the registry may say that it knows somebody like that. */
    Answer enters(ObjectNode family) {
        return sender().post(worker.places().registry() + "/api/v1/families", family);
    }

    UUID registers(ObjectNode family) {
        return UUID.fromString(enters(family).orGiveUp().text("id"));
    }

    /** From this day on somebody belongs to another family. */
    void moves(UUID person, UUID from, UUID to, LocalDate on) {
        // who has just become responsible for it is heard of a moment later
        awaits("families", from);
        JsonNode there = awaits("families", to).body();
        ObjectNode move = Json.object(
                "to",
                to,
                "toVersion",
                there.path("version").asInt(),
                "on",
                on,
                "members",
                List.of(Json.object(
                        "person",
                        person,
                        "role",
                        "child",
                        "basis",
                        Json.object("kind", "law", "reference", "акт органа опеки № 3"))));
        changes("families", from, "moves", move);
    }

    /** From this day on somebody lives elsewhere. */
    void settles(UUID person, String territory, LocalDate from) {
        changes("people", person, "residences", Json.object("territory", territory, "from", from));
    }

    /** From this day on a family lives elsewhere. */
    void relocates(UUID family, String territory, LocalDate from) {
        changes("families", family, "residences", Json.object("territory", territory, "from", from));
    }

    /** This was somebody's last day in the family. */
    void leaves(UUID family, UUID person, LocalDate lastDay) {
        changes("families", family, "departures", Json.object("person", person, "to", lastDay));
    }

    /** Somebody, who may be new, belongs to the family from a day on. */
    Answer joins(UUID family, ObjectNode member) {
        return changes("families", family, "members", member);
    }

    /** Hides it from all but the responsible organisation and a team; answers the restriction. */
    Answer hides(String collection, UUID id, String compartment, Specialist... team) {
        ObjectNode restriction = Json.object(
                "compartment",
                compartment,
                "team",
                Stream.of(team).map(each -> each.organisation().id()).toList(),
                "basisKind",
                "law",
                "basisReference",
                "решение № 4");
        return sender().post(place(collection, id) + "/restrictions", restriction)
                .orGiveUp();
    }

    /** Lets all see again who might before. */
    void lifts(Answer restriction) {
        String url = place("restrictions", UUID.fromString(restriction.text("id")));
        sender().post(url + "/lifting", Json.object(), restriction.etag()).orGiveUp();
    }

    /** The facts of a record in their order; waits until there are as many of this one as there should be. */
    List<String> recordOf(String collection, UUID id, String fact, int many) {
        String url = place(collection, id) + "/record?pageSize=200";
        return facts(Patience.until(
                answer -> facts(answer).stream().filter(fact::equals).count() == many,
                () -> Patience.untilHeard(() -> sender().get(url)).orGiveUp()));
    }

    /** Changes what is there as it is seen now. */
    private Answer changes(String collection, UUID id, String what, ObjectNode words) {
        return sender().post(
                        place(collection, id) + "/" + what,
                        words,
                        awaits(collection, id).etag())
                .orGiveUp();
    }

    Sender sender() {
        return worker.sender().inOrderTo("registration");
    }

    private String place(String collection, UUID id) {
        return worker.places().registry() + "/api/v1/" + collection + "/" + id;
    }

    private static List<String> facts(Answer record) {
        List<String> facts = new ArrayList<>();
        record.body()
                .path("items")
                .forEach(entry -> facts.add(entry.path("fact").asText()));
        return facts;
    }
}
