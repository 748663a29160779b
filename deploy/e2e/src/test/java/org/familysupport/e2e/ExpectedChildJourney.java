package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A team opens a family in which a child is only expected, in a closed compartment; the child is born (story 1, steps 2 to 4).
 *
 * <p>Steps 5 and 6 go their way in {@link ClosedCompartmentJourney}, a consent that is missing or ends (7) in {@link
 * WithdrawnConsentJourney}. Open until its room is built: the signal of the maternity unit (1) and the outcome of the team (5).
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class ExpectedChildJourney {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
    private final String surname = Family.invented();

    @Test
    @Proves("5")
    @Proves("10")
    void aFamilyWithNoChildYetIsTheTeamsAlone(House house) {
        // of the people of the realm the one who may hide a family
        Specialist team = house.specialist("early-help.specialist");
        Specialist school = house.specialist("ryabinka.specialist");
        Desk desk = new Desk(team);
        UUID family = desk.registers(Json.object(
                "members",
                List.of(Json.object("newPerson", woman(), "role", "expectant-mother", "from", today.minusMonths(1)))));
        UUID mother = person(desk.awaits("families", family), "expectant-mother");
        desk.hides("families", family, "relinquishment");
        desk.hides("people", mother, "relinquishment");

        Desk stranger = new Desk(school);
        assertThat(searched(stranger).path("items")).isEmpty();
        stranger.loses("people", mother);
        stranger.loses("families", family);

        Answer born = desk.joins(family, child());

        assertThat(born.body().path("members")).hasSize(2);
        List<String> history = desk.recordOf("families", family, "member-joined", 1);
        assertThat(history).as("what was before the birth stays").contains("family-registered");
        assertThat(stranger.reads("families", family).status()).isEqualTo(404);
        assertThat(stranger.reads("people", person(born, "child")).status()).isEqualTo(404);
    }

    private com.fasterxml.jackson.databind.JsonNode searched(Desk stranger) {
        ObjectNode words = Json.object("person", woman());
        return Patience.until(
                        Answer::isDone,
                        () -> stranger.sender()
                                .post(stranger.worker().places().registry() + "/api/v1/people/searches", words))
                .body();
    }

    private ObjectNode woman() {
        return Json.object(
                "name", Json.object("family", surname, "given", "Вера"),
                "birth", Json.object("date", "1994-04-05", "precision", "known"),
                "sex", "female");
    }

    private ObjectNode child() {
        ObjectNode child = Json.object(
                "name", Json.object("family", surname, "given", "Мира"),
                "birth", Json.object("date", today.minusDays(1), "precision", "known"),
                "sex", "female");
        return Json.object("newPerson", child, "role", "child", "from", today.minusDays(1));
    }

    private static UUID person(Answer family, String role) {
        for (var member : family.body().path("members")) {
            if (member.path("role").asText().equals(role)) {
                return UUID.fromString(member.path("person").asText());
            }
        }
        throw new IllegalStateException("a family without " + role);
    }
}
