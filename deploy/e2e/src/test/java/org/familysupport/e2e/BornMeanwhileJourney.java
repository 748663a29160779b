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

/** A sister is born between the request and its acceptance; who accepts knows her as well as the rest of the family. */
@ExtendWith(InTheHouse.class)
@Order(2)
class BornMeanwhileJourney {
    private static final LocalDate BORN = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));

    private final String name = Family.invented();

    @Test
    @Proves("11")
    @Proves("23")
    void whoAcceptsKnowsWhoCameAfterItWasAsked(House house) {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        Specialist centre = house.specialist("zabota.specialist");
        Desk reader = new Desk(centre);
        Family family = earlyHelp.registers(Family.named("Сестра"));
        UUID referral = earlyHelp.refers(family, "двое детей", centre);

        Answer grown = new Desk(earlyHelp).joins(family.id(), sister());
        UUID sister = Family.members(grown, "child").stream()
                .filter(child -> !child.equals(family.child()))
                .findFirst()
                .orElseThrow();
        Answer asked = reader.reads("people", sister);
        centre.accepts(referral).orGiveUp();
        Answer seen =
                Patience.until(answer -> answer.body().toString().contains(name), () -> reader.reads("people", sister));

        assertThat(asked.body().toString()).as("asked, and not accepted").doesNotContain(name);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(Family.members(reader.awaits("families", family.id()), "child"))
                .containsExactlyInAnyOrderElementsOf(List.of(family.child(), sister));
    }

    private ObjectNode sister() {
        ObjectNode person = Json.object(
                "name", Json.object("family", Family.invented(), "given", name),
                "birth", Json.object("date", BORN, "precision", "known"),
                "sex", "female");
        return Json.object("newPerson", person, "role", "child", "from", BORN);
    }
}
