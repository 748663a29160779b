package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.AtOnce;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One record from early childhood to adult life (story 4, steps 1 to 3, 5 and 6).
 *
 * <p>Open until their rooms are built: limits of age at an enrolment (step 4), the place in a flat (step 5; here help by the
 * organisation that accompanies it), and the count of supported living.
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class AdultLifeJourney {
    private static final LocalDate BORN = LocalDate.of(1998, 3, 10);
    private static final LocalDate AS_A_CHILD = LocalDate.of(2016, 2, 9);
    private static final LocalDate GROWN_UP = LocalDate.of(2016, 6, 7);

    @Test
    @Proves("27")
    @Proves("28")
    void earlyHelpStaysResponsibleUntilOneOfTwoPreschoolsHasAccepted(House house) {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        List<Specialist> preschools =
                List.of(house.specialist("ryabinka.specialist"), house.specialist("lastochka.specialist"));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
        Family family = earlyHelp.registers(
                Family.named("Первая ступень", today.minusYears(4).plusMonths(3)));
        String child = family.child().toString();
        List<String> due = Patience.until(list -> list.contains(child), () -> withoutNextStep(earlyHelp));

        UUID transfer = earlyHelp.offers(family, preschools.get(0), preschools.get(1));
        List<String> meanwhile = earlyHelp.responsibleFor(family);
        List<String> stillDue = withoutNextStep(earlyHelp);
        List<Answer> answers = AtOnce.each(preschools, preschool -> preschool.takesOver(transfer));

        assertThat(due).contains(child);
        assertThat(stillDue).as("asked, and not accepted yet").contains(child);
        assertThat(meanwhile).containsExactly(earlyHelp.organisation().id().toString());
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Specialist lead = preschools.get(answers.get(0).is(200) ? 0 : 1);
        assertThat(lead.responsibleFor(family))
                .containsExactly(lead.organisation().id().toString());
        assertThat(withoutNextStep(earlyHelp)).doesNotContain(child);
        assertThat(withoutNextStep(lead)).doesNotContain(child);
    }

    @Test
    @Proves("13")
    @Proves("63")
    void whoTurns18IsAChildBeforeAndOnePersonInTheYear(House house) {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        Specialist school = house.specialist("ryabinka.specialist");
        Specialist flat = house.specialist("vmeste.specialist");
        Alone graduate = Alone.registered(earlyHelp, BORN);
        graduate.received(earlyHelp, "child", AS_A_CHILD, null);
        school.takesOver(graduate.offered(earlyHelp, school)).orGiveUp();
        UUID referral = graduate.referred(school, flat);
        flat.accepts(referral).orGiveUp();
        flat.starts(referral);
        graduate.received(flat, "young-adult", GROWN_UP, referral);
        flat.completes(referral);

        String child = "&scope=region&from=2016-01-01&to=2016-03-09";
        String grown = "&scope=region&from=2016-03-10&to=2016-12-31";
        house.counts(1, "unit=children" + child);
        house.counts(0, "unit=children" + grown);
        house.counts(1, "unit=young-adults" + grown);
        house.counts(1, "unit=persons" + grown);
        house.counts(1, "unit=persons&scope=region&from=2016-01-01&to=2016-12-31");
        graduate.recordReadBy(school, "referral-completed", 1);
        List<JsonNode> record = graduate.recordReadBy(school, "delivery-recorded", 2);
        List<JsonNode> given = Alone.of(record, "delivery-recorded");
        assertThat(record)
                .extracting(entry -> entry.path("fact").asText())
                .as("all stages and all agencies, for the one who leads now")
                .contains("person-registered", "responsibility-moved", "referral-requested", "referral-completed");
        assertThat(record)
                .extracting(entry -> entry.path("day").asText())
                .as("in their order")
                .isSorted();
        assertThat(given)
                .extracting(entry -> entry.path("day").asText() + " "
                        + entry.path("organisation").asText())
                .containsExactly(
                        AS_A_CHILD + " " + earlyHelp.organisation().id(),
                        GROWN_UP + " " + flat.organisation().id());
        assertThat(given.getFirst().has("gap")).isFalse();
        assertThat(given.getLast().path("gap")).as("nobody helped in between").isEqualTo(gap(AS_A_CHILD, GROWN_UP));
    }

    private static ObjectNode gap(LocalDate after, LocalDate until) {
        ObjectNode gap = Json.object("after", after, "until", until);
        return gap.put("days", (int) ChronoUnit.DAYS.between(after, until));
    }

    /** The children of whom somebody reads that they reach their next stage within half a year and have no accepted next step. */
    private static List<String> withoutNextStep(Specialist reader) {
        return reader.sender()
                .get(reader.places().referral() + "/api/v1/worklists/stage-due?months=6&pageSize=200")
                .orGiveUp()
                .body()
                .path("items")
                .findValuesAsText("person");
    }
}
