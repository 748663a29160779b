package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.region.Body;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A consilium decides, by one call four agencies are asked, and the route sheet closes by what they give, before the eyes of the
 * parent (story 3, steps 1 to 6).
 *
 * <p>The kindergarten stays responsible, so it is the secretariat; the outsider of step 2 is invited, for who is not does not find
 * the sitting at all. The parent is the one of the realm, so its family is registered with its id; it reads the same sheet as the
 * agencies, which holds no text of anybody (how it is printed for it: {@code OwnRoutesApiTest}). Open: a text that education may not
 * read though it knows the family in full, and that the parent may, for whom the delivery service has no door; the median from the
 * decision to the first service and the number of redirections, which the reporting service does not count yet.
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class RouteSheetJourney {
    /** A district in which no other family of the house lives. */
    private static final String DISTRICT = "66701000";

    private static final String MEDICAL_TEXT = "осмотр невролога";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));

    @Test
    @Proves("25")
    @Proves("29")
    @Proves("30")
    @Proves("32")
    @Proves("63")
    void fourStepsAreDoneByWhatIsGivenAndTheChildCountsOnce(House house) {
        Specialist kindergarten = house.specialist("ryabinka.specialist");
        Specialist centre = house.specialist("lastochka.specialist");
        Specialist team = house.specialist("early-help.specialist");
        Specialist social = house.specialist("zabota.specialist");
        Specialist outsider = house.specialist("vmeste.specialist");
        Specialist polyclinic = house.institution(Body.HEALTH, "childrens-polyclinic", "Районная поликлиника");
        Family family = kindergarten.registers(
                Family.withMother(house.parentsPerson(), Family.named("Маршрут", today.minusYears(5)))
                        .put("territory", DISTRICT));
        UUID mother = new Consenting(kindergarten).motherOf(family);
        asksTheCentreByConsent(house, kindergarten, family, mother, centre);

        WorkingGroup group = WorkingGroup.of(house.steward(), kindergarten, centre, team, social);
        UUID sitting = group.plans(today, family, mother, outsider);
        group.holds(sitting, centre, team, social);
        Answer fromOutside = group.votes(sitting, outsider, centre);
        List.of(centre, team, social)
                .forEach(member -> group.votes(sitting, member, member).orGiveUp());
        group.signs(sitting, today);
        RouteSheet sheet = new RouteSheet(
                kindergarten,
                group.decides(
                        sitting,
                        centre,
                        new WorkingGroup.Step(centre, "education-support", "speech-therapy"),
                        new WorkingGroup.Step(polyclinic, "medical-help", "check-up-accompaniment"),
                        new WorkingGroup.Step(social, "day-care", "child-minding"),
                        new WorkingGroup.Step(social, "technical-aids", "aid-loan")));

        assertThat(fromOutside.status()).isEqualTo(403);
        assertThat(sheet.states()).containsOnly("referred").hasSize(4);
        UUID checkUp = sheet.referralOf(2);
        polyclinic.rejects(checkUp, "no-specialist").orGiveUp();
        Asking asking = new Asking(kindergarten);
        UUID byTheTeam = asking.asksInstead(checkUp, team);

        gives(centre, sheet.referralOf(1), family, Help.at("institution", "speech-therapy", "home-rehabilitation"));
        team.accepts(byTheTeam).orGiveUp();
        team.gives(Help.at("outing", "check-up-accompaniment", "other-forms"), family, today, byTheTeam, MEDICAL_TEXT);
        gives(social, sheet.referralOf(3), family, Help.at("institution", "child-minding", "short-stay"));
        gives(social, sheet.referralOf(4), family, Help.at("institution", "aid-loan", "technical-aids"));

        Answer ended = sheet.awaitsTheEnd();
        assertThat(sheet.states()).containsOnly("done").hasSize(4);
        assertThat(givers(ended)).containsExactly(id(centre), id(team), id(social), id(social));
        assertThat(asking.chain(byTheTeam)).containsExactly("rejected", "accepted");
        Answer read = new RouteSheet(centre, sheet.id()).read().orGiveUp();
        assertThat(read.body().path("steps").findValuesAsText("organisation")).contains(id(polyclinic), id(social));
        assertThat(read.body().findValues("allowedActs")).hasSize(5).allMatch(JsonNode::isEmpty);
        assertThat(read.body().toString()).doesNotContain(MEDICAL_TEXT);
        assertThat(new RouteSheet(outsider, sheet.id()).read().status()).isEqualTo(404);
        assertThat(sheet.by(house.parent()).read().orGiveUp().body()).isEqualTo(read.body());
        counts(house);
    }

    private void asksTheCentreByConsent(
            House house, Specialist kindergarten, Family family, UUID mother, Specialist centre) {
        Consenting consenting = new Consenting(kindergarten);
        UUID notice = Consenting.notice(house.steward(), kindergarten.places().registry());
        Answer consent = consenting.records(notice, family, mother, today, List.of("identity", "schedule"), centre);
        centre.accepts(consenting.refers("diagnosis-and-programme", family, consent, centre))
                .orGiveUp();
    }

    private void gives(Specialist giver, UUID referral, Family family, Help help) {
        giver.accepts(referral).orGiveUp();
        giver.gives(help, family, today, referral, "дано");
    }

    private void counts(House house) {
        String here = "unit=children&scope=region&territory=" + DISTRICT + "&from=" + today + "&to=" + today;
        house.counts(1, here);
        List.of("education", "health", "social-protection")
                .forEach(sector -> house.counts(1, here + "&sector=" + sector));
    }

    private static List<String> givers(Answer sheet) {
        return sheet.body().path("steps").findValues("delivery").stream()
                .map(delivery -> delivery.path("organisation").asText())
                .toList();
    }

    private static String id(Specialist of) {
        return of.organisation().id().toString();
    }
}
