package org.familysupport.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;

/** A family that is on record: one child and its mother. */
record Family(UUID id, UUID child) {
    private static final String CONSONANTS = "бвгджзклмнпрстфхцчш";
    private static final String VOWELS = "аеиоуыэюя";
    private static final String CHILD_BORN = "2009-08-17";
    private static final String MOTHER_BORN = "1979-04-05";

    /** The days on which its members were born, on none of which a service was given; it is a family since the child was. */
    static final List<String> BIRTHS = List.of(CHILD_BORN, MOTHER_BORN);

    /** What is said of it; everything that tells who it is carries {@code mark}. */
    static ObjectNode named(String mark) {
        return Json.object(
                "reference",
                UUID.randomUUID(),
                "members",
                List.of(
                        member(mark, "Дитя", "child", CHILD_BORN, CHILD_BORN),
                        member(mark, "Мать", "mother", MOTHER_BORN, CHILD_BORN)));
    }

    /** The same with a child that was born on another day, since which it is a family. */
    static ObjectNode named(String mark, LocalDate childBorn) {
        String day = childBorn.toString();
        return Json.object(
                "reference",
                UUID.randomUUID(),
                "members",
                List.of(member(mark, "Дитя", "child", day, day), member(mark, "Мать", "mother", MOTHER_BORN, day)));
    }

    /** The same family, whose mother is registered under an id that was told before. */
    static ObjectNode withMother(UUID person, ObjectNode family) {
        for (JsonNode member : family.path("members")) {
            if (member.path("role").asText().equals("mother")) {
                ((ObjectNode) member.path("newPerson")).put("id", person.toString());
            }
        }
        return family;
    }

    /** Two children and their mother; it is a family since the elder was born. */
    static ObjectNode ofSiblings(String mark, LocalDate elder, LocalDate younger) {
        String since = elder.toString();
        return Json.object(
                "reference",
                UUID.randomUUID(),
                "members",
                List.of(
                        member(mark, "Старшая", "child", since, since),
                        member(mark, "Младшая", "child", younger.toString(), younger.toString()),
                        member(mark, "Мать", "mother", MOTHER_BORN, since)));
    }

    /** A family of grown-ups, without the child for now. */
    static ObjectNode ofAdults(String mark, LocalDate since, String... roles) {
        return Json.object(
                "reference",
                UUID.randomUUID(),
                "members",
                Stream.of(roles).map(role -> adult(mark, role, since)).toList());
    }

    /** A grown-up who belongs to a family from a day on. */
    static ObjectNode adult(String mark, String role, LocalDate since) {
        return member(mark, "Взрослая", role, MOTHER_BORN, since.toString());
    }

    static Family of(Answer registered) {
        return ofEachChild(registered).getFirst();
    }

    /** The same family once for each of its children. */
    static List<Family> ofEachChild(Answer registered) {
        return members(registered, "child").stream()
                .map(child -> new Family(UUID.fromString(registered.text("id")), child))
                .toList();
    }

    /** Who belongs to a family in a role, as it was answered. */
    static List<UUID> members(Answer family, String role) {
        return StreamSupport.stream(family.body().path("members").spliterator(), false)
                .filter(member -> member.path("role").asText().equals(role))
                .map(member -> UUID.fromString(member.path("person").asText()))
                .toList();
    }

    /** Nobody looks like anybody else, whatever the mark: else the registry would ask whether they are one. */
    private static ObjectNode member(String mark, String given, String role, String birth, String since) {
        ObjectNode person = Json.object(
                "name", Json.object("family", invented() + mark, "given", given + invented() + mark),
                "birth", Json.object("date", birth, "precision", "known"),
                "sex", "female",
                "residence", Json.object("address", invented() + mark));
        return Json.object("newPerson", person, "role", role, "from", since);
    }

    /** A word that nobody else bears. */
    static String invented() {
        StringBuilder word = new StringBuilder();
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        for (int syllable = 0; syllable < 7; syllable++) {
            word.append(CONSONANTS.charAt(chance.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(chance.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
