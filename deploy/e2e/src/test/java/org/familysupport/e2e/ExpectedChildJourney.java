package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;
import org.familysupport.dev.demo.Sender;
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

    private static final LocalDate WOMAN_BORN = LocalDate.of(1994, 4, 5);
    private static final LocalDate BORN = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
    private static final LocalDate EXPECTANT = BORN.minusMonths(5);
    private static final LocalDate KEPT = BORN;
    private static final LocalDate FIRST_SESSION = BORN;
    private static final LocalDate QUARTER = KEPT.with(IsoFields.DAY_OF_QUARTER, 1);
    private static final Help EARLY_HELP = Help.at("home", "early-help-session", "other-forms");
    private static final String COMPARTMENT = "relinquishment";

    /** The fewest of whom the region is told how many they are. */
    private static final int LEAST = 5;

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
        Specialist loanPoint = house.specialist("zabota.lender");
        Specialist earlyHelp = house.specialist("vmeste.specialist");
        Specialist unit = house.institution(Body.HEALTH, "maternity-hospital", "Родильный дом");
        Desk desk = new Desk(team);
        Desk stranger = new Desk(school);

        UUID signal = ClosedCase.raised(unit, team);
        UUID id = registers(desk, woman());
        UUID mother = expectant(desk, id);
        List<UUID> others = Stream.iterate(WOMAN_BORN.minusYears(1), born -> born.minusDays(400))
                .limit(LEAST - 1)
                .map(born -> expectant(desk, registers(desk, woman(Family.invented(), Family.invented(), born))))
                .toList();
        List<Answer> restrictions =
                List.of(desk.hides("families", id, COMPARTMENT), desk.hides("people", mother, COMPARTMENT));
        ClosedCase closed = ClosedCase.opened(team, signal, mother, unit);
        closed.notes("psychologist", BORN.minusDays(9));

        assertThat(searched(team)).as("the same words find her").containsExactly(mother.toString());
        assertThat(searched(school)).isEmpty();
        assertThat(searched(loanPoint)).isEmpty();
        isAMiss(stranger, id, mother);
        assertThat(helping(loanPoint).get(people(loanPoint) + "/" + mother).status())
                .isEqualTo(404);
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
        outcomesAreToldOnceThereAreEnough(house, team, unit, others);
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

    /** One family and one child in early help. */
    private static void counts(House house) {
        String here = "&scope=region&territory=" + DISTRICT + "&from=" + FIRST_SESSION + "&to=" + FIRST_SESSION;
        house.counts(1, "unit=families" + here);
        house.counts(1, "unit=children" + here);
    }

    /**
     * One outcome is too few to be told, and so are four; of five there is a total. It stays with the total: that all five kept
     * their children would tell that no other case came out otherwise.
     */
    private static void outcomesAreToldOnceThereAreEnough(
            House house, Specialist team, Specialist unit, List<UUID> others) {
        Specialist analyst = house.specialist("ministry.analyst");
        UUID fifth = others.getLast();
        Answer one = outcomes(analyst, QUARTER);
        others.stream().filter(woman -> !woman.equals(fifth)).forEach(woman -> keepsHerChild(woman, team, unit));
        Answer four = outcomes(analyst, QUARTER);
        keepsHerChild(fifth, team, unit);
        Answer five = outcomes(analyst, QUARTER);
        Answer before = outcomes(analyst, QUARTER.minusMonths(3));

        assertThat(five.body().path("total").asInt()).isEqualTo(LEAST);
        assertThat(List.of(one, four, before))
                .allSatisfy(few -> assertThat(few.body().has("total")).isFalse());
        assertThat(List.of(one, four, five, before)).allSatisfy(counted -> {
            assertThat(counted.body().path("outcomes").findValuesAsText("outcomeCode"))
                    .contains("kept");
            assertThat(counted.body().findValues("women")).isEmpty();
        });
    }

    private static void keepsHerChild(UUID woman, Specialist team, Specialist unit) {
        ClosedCase closed = ClosedCase.opened(team, ClosedCase.raised(unit, team), woman, unit);
        closed.notesBirth(BORN);
        closed.ends("kept", KEPT);
    }

    /** How cases of the district came out in a whole quarter. */
    private static Answer outcomes(Specialist analyst, LocalDate quarter) {
        LocalDate last = quarter.plusMonths(3).minusDays(1);
        return ClosedCase.outcomes(analyst, "from=" + quarter + "&to=" + last + "&territory=" + DISTRICT);
    }

    /** A family of the district in which a child is expected; where the woman lives is her own, and what cases count by. */
    private static UUID registers(Desk desk, ObjectNode woman) {
        woman.set("residence", Json.object("territory", DISTRICT));
        return desk.registers(Json.object(
                "territory",
                DISTRICT,
                "members",
                List.of(Json.object("newPerson", woman, "role", "expectant-mother", "from", EXPECTANT))));
    }

    private static UUID expectant(Desk desk, UUID family) {
        return Family.members(desk.awaits("families", family), "expectant-mother")
                .getFirst();
    }

    private static void isAMiss(Desk stranger, UUID family, UUID person) {
        stranger.loses("people", person);
        stranger.loses("families", family);
    }

    /** The facts it reads, once the service stands there: that much is consented to. Which kinds it lacks is told in any case. */
    private static String recordSeenBy(Specialist reader, UUID family) {
        String url = reader.places().registry() + "/api/v1/families/" + family + "/record?pageSize=200";
        return Patience.until(
                        answer -> answer.body().toString().contains("delivery-recorded"),
                        () -> Patience.untilHeard(() -> reader.sender().get(url))
                                .orGiveUp())
                .body()
                .path("items")
                .toString();
    }

    /** Whom somebody finds who looks for the woman by her name and her birth date. */
    private List<String> searched(Specialist reader) {
        ObjectNode words = Json.object("person", woman());
        return Patience.until(Answer::isDone, () -> helping(reader).post(people(reader) + "/searches", words))
                .body()
                .path("items")
                .findValuesAsText("person");
    }

    /** For the purpose that all share who ever go to families. */
    private static Sender helping(Specialist reader) {
        return reader.sender().inOrderTo("service-delivery");
    }

    private static String people(Specialist reader) {
        return reader.places().registry() + "/api/v1/people";
    }

    private ObjectNode woman() {
        return woman(surname, "Вера", WOMAN_BORN);
    }

    private static ObjectNode woman(String family, String given, LocalDate born) {
        return Json.object(
                "name", Json.object("family", family, "given", given),
                "birth", Json.object("date", born, "precision", "known"),
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
