package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The family of the story: a mother and a child of 2 years and 9 months.
 *
 * @param today the day in the region, as the registry sees it
 */
record StoryFamily(UUID id, UUID child, LocalDate today) {
    private static final int MONTHS = 33;

    /** Puts it on record; another run of the story has another key, and so a family of its own. */
    static StoryFamily register(Player early, Places places, UUID key) {
        String url = places.registry() + "/api/v1/families";
        LocalDate birth = LocalDate.now().minusMonths(MONTHS);
        ObjectNode family = Json.object(
                "reference",
                "story-" + key,
                "members",
                List.of(
                        member("Лугова", "Василиса", "child", birth, birth),
                        member("Лугова", "Мирослава", "mother", birth.minusYears(29), birth)));
        Answer registered =
                enter(early.sender().inOrderTo("registration"), url, family).orGiveUp();
        return new StoryFamily(
                UUID.fromString(registered.text("id")),
                UUID.fromString(child(registered)),
                LocalDate.parse(registered.text("membersOn")));
    }

    /** The people of an earlier run look the same: that these are others is said as a specialist would say it. */
    private static Answer enter(Sender sender, String url, ObjectNode family) {
        Answer first = Patience.untilHeard(() -> sender.post(url, family));
        if (!first.problem().equals("look-alikes")) {
            return first;
        }
        for (JsonNode alike : first.body().path("lookAlikes")) {
            ((ObjectNode) family.at(alike.path("pointer").asText()))
                    .set(
                            "distinction",
                            Json.object("mark", alike.path("mark").asText(), "reason", "Другая семья той же истории"));
        }
        return sender.post(url, family);
    }

    ObjectNode asSubject() {
        return Json.object("kind", "family", "id", id);
    }

    private static ObjectNode member(String surname, String given, String role, LocalDate birth, LocalDate from) {
        ObjectNode person = Json.object(
                "name", Json.object("family", surname, "given", given),
                "birth", Json.object("date", birth, "precision", "known"),
                "sex", "female");
        return Json.object("newPerson", person, "role", role, "from", from);
    }

    private static String child(Answer family) {
        for (var member : family.body().path("members")) {
            if (member.path("role").asText().equals("child")) {
                return member.path("person").asText();
            }
        }
        throw new GaveUp("The family of the story has no child.");
    }
}
