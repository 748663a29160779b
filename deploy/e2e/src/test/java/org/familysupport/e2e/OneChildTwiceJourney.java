package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Sender;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two agencies enter one child, spelled differently; a steward links the records and parts them again (story 10, steps 1, 3, 4 and 6,
 * and of 2 the services).
 *
 * <p>Open until their rooms are built: closing a period and its versions (2 and 4), and correcting a service late (5).
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class OneChildTwiceJourney {
    private static final LocalDate BORN = LocalDate.of(2009, 8, 17);
    private static final LocalDate FIRST = LocalDate.of(2015, 3, 11);
    private static final LocalDate SECOND = LocalDate.of(2015, 3, 12);
    private static final String BOTH = "unit=children&scope=region&from=2015-03-11&to=2015-03-12";

    private final String surname = Family.invented();

    @Test
    @Proves("6")
    @Proves("7")
    @Proves("63")
    void countsAndRecordsFollowTheLinkAndItsEnd(House house) {
        Specialist health = house.specialist("early-help.specialist");
        Specialist education = house.specialist("ryabinka.specialist");
        Specialist reader = house.specialist("vmeste.specialist");
        Family one = Family.of(new Desk(health).enters(family("Артём", null)).orGiveUp());
        Family other = Family.of(insists(new Desk(education)));
        Sender steward = house.steward();
        assertThat(waitingPairs(steward, health.places().registry(), one, other))
                .isEqualTo(1);

        health.delivers(one, FIRST, null, "речь");
        education.delivers(other, SECOND, null, "группа");
        house.counts(2, BOTH);
        reader.accepts(education.refers(other, "помогите", reader)).orGiveUp();
        new Desk(reader).awaits("people", other.child());

        String registry = health.places().registry();
        Answer early = links(steward, registry, "person", one.child(), other.child());
        Answer families =
                links(steward, registry, "family", one.id(), other.id()).orGiveUp();
        Answer link =
                links(steward, registry, "person", one.child(), other.child()).orGiveUp();
        assertThat(early.problem()).isEqualTo("two-homes");
        Answer old = new Desk(education).awaits("people", other.child());
        assertThat(old.text("id")).isEqualTo(one.child().toString());
        assertThat(new Desk(education).recordOf("people", other.child(), "delivery-recorded", 2))
                .hasSizeGreaterThanOrEqualTo(2);
        house.counts(1, BOTH);
        Answer restriction = new Desk(health).hides("people", one.child(), "relinquishment", education);
        new Desk(reader).loses("people", other.child());
        new Desk(health).lifts(restriction);

        parts(steward, registry, link);
        parts(steward, registry, families);
        assertThat(new Desk(education).awaits("people", other.child()).text("id"))
                .isEqualTo(other.child().toString());
        new Desk(health).recordOf("people", one.child(), "delivery-recorded", 1);
        new Desk(education).recordOf("people", other.child(), "delivery-recorded", 1);
        new Desk(reader).awaits("people", other.child());
        house.counts(2, BOTH);
    }

    /** Asked whether it is the one on record, says how the two were told apart. */
    private Answer insists(Desk education) {
        Answer asked = education.enters(family("Артем", null));
        assertThat(asked.problem()).isEqualTo("look-alikes");
        JsonNode alike = asked.body().path("lookAlikes").path(0);
        assertThat(alike.path("others").asInt()).isEqualTo(1);
        ObjectNode distinction =
                Json.object("mark", alike.path("mark").asText(), "reason", "Другой ребёнок, показаны документы");
        return education.enters(family("Артем", distinction)).orGiveUp();
    }

    private ObjectNode family(String given, @org.jspecify.annotations.Nullable ObjectNode distinction) {
        ObjectNode child = Json.object(
                "name",
                Json.object("family", surname, "given", given),
                "birth",
                Json.object("date", BORN, "precision", "known"),
                "sex",
                "male",
                "distinction",
                distinction);
        return Json.object("members", List.of(Json.object("newPerson", child, "role", "child", "from", BORN)));
    }

    private static long waitingPairs(Sender steward, String registry, Family one, Family other) {
        long found = 0;
        String url = registry + "/api/v1/identities/pairs?pageSize=200";
        for (JsonNode pair : steward.get(url).orGiveUp().body().path("items")) {
            String ids = pair.path("one").asText() + pair.path("other").asText();
            found += ids.contains(one.child().toString())
                            && ids.contains(other.child().toString())
                    ? 1
                    : 0;
        }
        return found;
    }

    /** The two families come first: by both records the child lives in a family. */
    private static Answer links(Sender steward, String registry, String kind, UUID kept, UUID linked) {
        ObjectNode link =
                Json.object("kind", kind, "kept", kept, "linked", linked, "reason", "Один ребёнок, одна семья");
        return steward.post(registry + "/api/v1/identities/links", link);
    }

    private static void parts(Sender steward, String registry, Answer link) {
        String url = registry + "/api/v1/identities/links/" + UUID.fromString(link.text("id")) + "/unlinking";
        steward.post(url, Json.object("reason", "Двойняшки", "neverAgain", true), link.etag())
                .orGiveUp();
    }
}
