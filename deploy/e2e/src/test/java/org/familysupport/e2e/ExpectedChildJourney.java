package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;
import org.familysupport.dev.region.Body;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A maternity unit tells of a woman who wants to relinquish her child; a team opens a family in which the child is only expected, in a
 * closed compartment; she keeps the child, and early help is asked for it (story 1).
 *
 * <p>Of the people of the realm one may hide a family, so its organisation is the team's; early help is the NGO's. When the child is
 * kept, the team opens the compartment again: what early help does not see is where all this came from. That nobody outside the team
 * notices anything, in any service and byte for byte, is shown by {@link ClosedCompartmentJourney}; that a consent ends, by {@link
 * WithdrawnConsentJourney}.
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class ExpectedChildJourney {
    /** A district in which no other family of the house lives. */
    private static final String DISTRICT = "50613101";

    private static final LocalDate BORN = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
    private static final LocalDate EXPECTANT = BORN.minusMonths(5);
    private static final LocalDate KEPT = BORN;
    private static final LocalDate FIRST_SESSION = BORN;
    private static final String QUARTER = "from=2026-01-01&to=2026-03-31&territory=" + DISTRICT;
    private static final Help EARLY_HELP = Help.at("home", "early-help-session", "other-forms");
    private static final String COMPARTMENT = "relinquishment";

    private final String surname = Family.invented();
    private final String street = Family.invented();

    @Test
    @Proves("5")
    @Proves("9")
    @Proves("10")
    @Proves("22")
    @Proves("38")
    void aFamilyWithNoChildYetIsTheTeamsAloneAndTheChildThatIsKeptIsHelped(House house) {
        Specialist team = house.specialist("early-help.specialist");
        Specialist school = house.specialist("ryabinka.specialist");
        Specialist earlyHelp = house.specialist("vmeste.specialist");
        Specialist unit = house.institution(Body.HEALTH, "maternity-hospital", "Родильный дом");
        Desk desk = new Desk(team);
        Desk stranger = new Desk(school);

        UUID signal = ClosedCase.raised(unit, team);
        UUID id = desk.registers(Json.object(
                "territory",
                DISTRICT,
                "members",
                List.of(Json.object("newPerson", woman(), "role", "expectant-mother", "from", EXPECTANT))));
        UUID mother =
                Family.members(desk.awaits("families", id), "expectant-mother").getFirst();
        List<Answer> restrictions =
                List.of(desk.hides("families", id, COMPARTMENT), desk.hides("people", mother, COMPARTMENT));
        ClosedCase closed = ClosedCase.opened(team, signal, mother, unit);
        closed.notes("psychologist", BORN.minusDays(9));

        assertThat(searched(stranger).path("items")).isEmpty();
        isAMiss(stranger, id, mother);
        assertThat(closed.soughtBy(school)).containsOnly(404);

        Family family = born(desk, closed, id, mother);
        isAMiss(stranger, id, family.child());
        assertThat(desk.recordOf("families", id, "member-joined", 2))
                .as("what was before the birth stays")
                .contains("family-registered", "member-left");

        assertThat(closed.ends("kept", KEPT).text("outcomeCode")).isEqualTo("kept");
        restrictions.forEach(desk::lifts);
        isHelped(house, team, family, earlyHelp, school);

        Answer seen = Patience.untilHeard(() -> new Consenting(earlyHelp).readsTheChild(family))
                .orGiveUp();
        assertThat(seen.body().toString()).contains("Мира", street);
        assertThat(closed.soughtBy(earlyHelp)).containsOnly(404);
        assertThat(recordSeenBy(earlyHelp, id))
                .doesNotContain("relinquish", "signal", unit.organisation().id().toString());
        counts(house);
        assertThat(AllTopics.read(house))
                .filteredOn(AllTopics::isOpen)
                .noneMatch(record -> record.toLowerCase(Locale.ROOT).contains("relinquish"))
                .noneMatch(record -> record.contains(signal.toString()))
                .noneMatch(record -> record.contains(closed.id().toString()));
    }

    /** The child joins, and who expected it is its mother. */
    private Family born(Desk desk, ClosedCase closed, UUID family, UUID mother) {
        closed.notesBirth(BORN);
        desk.leaves(family, mother, BORN.minusDays(1));
        desk.joins(family, Json.object("person", mother, "role", "mother", "from", BORN));
        Answer born = desk.joins(family, Json.object("newPerson", child(), "role", "child", "from", BORN));
        assertThat(born.body().path("members")).hasSize(2);
        return Family.of(born);
    }

    /** With the mother's consent, which names early help in full and of education no more than appointments. */
    private void isHelped(House house, Specialist team, Family family, Specialist earlyHelp, Specialist school) {
        Consenting consenting = new Consenting(team);
        UUID notice = Consenting.notice(house.steward(), team.places().registry());
        UUID mother = consenting.motherOf(family);
        Answer consent = consenting.records(
                notice, family, mother, KEPT, List.of("identity", "contacts", "schedule"), earlyHelp);
        consenting.records(notice, family, mother, KEPT, List.of("schedule"), school);

        UUID referral = consenting.refers("early-help", family, consent, earlyHelp);
        earlyHelp.accepts(referral).orGiveUp();
        earlyHelp.starts(referral);
        earlyHelp.gives(EARLY_HELP, family, FIRST_SESSION, referral, "первое занятие");
        Answer asked = earlyHelp
                .sender()
                .get(earlyHelp.places().referral() + "/api/v1/referrals/" + referral)
                .orGiveUp();
        Answer masked = Patience.untilHeard(() -> new Consenting(school).readsTheChild(family))
                .orGiveUp();

        assertThat(asked.text("category")).isEqualTo("early-help");
        assertThat(masked.body().path("redactedFields")).isNotEmpty();
        assertThat(masked.body().toString()).doesNotContain("Мира", street);
    }

    /** One family and one child in early help; one outcome is too few to be told. */
    private static void counts(House house) {
        String here = "&scope=region&territory=" + DISTRICT + "&from=" + FIRST_SESSION + "&to=" + FIRST_SESSION;
        house.counts(1, "unit=families" + here);
        house.counts(1, "unit=children" + here);
        Answer outcomes = ClosedCase.outcomes(house.specialist("ministry.analyst"), QUARTER);
        assertThat(outcomes.body().path("outcomes").findValuesAsText("outcomeCode"))
                .contains("kept");
        assertThat(outcomes.body().has("total")).isFalse();
        assertThat(outcomes.body().findValues("women")).isEmpty();
    }

    private static void isAMiss(Desk stranger, UUID family, UUID person) {
        stranger.loses("people", person);
        stranger.loses("families", family);
    }

    /** Once the service stands in it: that much is consented to. */
    private static String recordSeenBy(Specialist reader, UUID family) {
        String url = reader.places().registry() + "/api/v1/families/" + family + "/record?pageSize=200";
        return Patience.until(
                        answer -> answer.body().toString().contains("delivery-recorded"),
                        () -> Patience.untilHeard(() -> reader.sender().get(url))
                                .orGiveUp())
                .body()
                .toString();
    }

    private JsonNode searched(Desk stranger) {
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
        return Json.object(
                "name", Json.object("family", surname, "given", "Мира"),
                "birth", Json.object("date", BORN, "precision", "known"),
                "sex", "female",
                "residence", Json.object("address", street));
    }
}
