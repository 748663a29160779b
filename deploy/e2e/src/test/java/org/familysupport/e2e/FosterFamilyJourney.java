package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Patience;
import org.familysupport.dev.region.Body;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Foster parents learn before a child comes, and what a check-up of two siblings recommended goes with the family to the service of
 * another municipality (story 8, steps 4 and 5).
 *
 * <p>The children and the other steps are those of {@link ChangeOfFamilyJourney}. Open until its room is built: the day on which the
 * siblings are called in their settlement (4); here both recommendations are of one day.
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class FosterFamilyJourney {
    private static final String NEXT_MUNICIPALITY = "50640101";
    private static final int SESSIONS = 3;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));

    @Test
    @Proves("39")
    void bothAdultsOfTheHouseholdLearnAndTheCandidateIsCertifiedAfterIt(House house) {
        Specialist guardianship = house.system(Body.GUARDIANSHIP);
        Desk desk = new Desk(guardianship);
        UUID household = desk.registers(Family.ofAdults("Школа", today.minusYears(3), "foster-parent", "other-adult"));
        Answer members = desk.awaits("families", household);
        UUID candidate = Family.members(members, "foster-parent").getFirst();
        UUID another = Family.members(members, "other-adult").getFirst();
        CarerSchool school = new CarerSchool(guardianship);
        UUID course = school.opens(SESSIONS, today.minusMonths(2));
        UUID carer = school.enters(candidate, another, today.minusMonths(3));
        school.enrols(carer, course, List.of(candidate, another));

        school.completes(carer, course, another, SESSIONS, today.minusDays(9));
        Answer tooEarly = school.certifies(carer, today);
        Answer attended = school.completes(carer, course, candidate, SESSIONS, today.minusDays(8));
        Answer certified = school.certifies(carer, today).orGiveUp();

        assertThat(tooEarly.problem()).isEqualTo("course-not-completed");
        assertThat(attended.body().path("adults").findValuesAsText("completed")).contains("true", "true");
        assertThat(certified.text("status")).isEqualTo("certified");
    }

    @Test
    @Proves("27")
    @Proves("40")
    void whatACheckUpRecommendedAndNobodyTookUpIsListedForWhoeverLeads(House house) {
        Specialist health = house.specialist("early-help.specialist");
        Specialist school = house.specialist("lastochka.specialist");
        Specialist service = house.institution(Body.SOCIAL_PROTECTION, "substitute-family-service", "Служба района");
        Desk desk = new Desk(health);
        List<Family> siblings =
                Family.ofEachChild(desk.enters(Family.ofSiblings("Осмотр", today.minusYears(9), today.minusYears(6)))
                        .orGiveUp());
        Family family = siblings.getFirst();
        CheckUp checkUp = new CheckUp(health, today.minusDays(1));

        String taken =
                checkUp.recommends("speech-therapy", siblings.get(0), school).toString();
        String left = checkUp.recommends("psychological-session", siblings.get(1), school)
                .toString();
        List<String> before = CheckUp.withoutAction(health);
        school.accepts(UUID.fromString(taken)).orGiveUp();
        school.starts(UUID.fromString(taken));

        assertThat(before).contains(taken, left);
        assertThat(CheckUp.withoutAction(health)).contains(left).doesNotContain(taken);

        siblings.forEach(child -> desk.settles(child.child(), NEXT_MUNICIPALITY, today));
        desk.relocates(family.id(), NEXT_MUNICIPALITY, today);
        UUID transfer = health.offersBecause("family-moved", family, service);
        List<String> meanwhile = health.responsibleFor(family);
        List<String> early = CheckUp.withoutAction(service);
        service.takesOver(transfer).orGiveUp();
        List<String> after = Patience.until(list -> list.contains(left), () -> CheckUp.withoutAction(service));

        assertThat(meanwhile).containsExactly(health.organisation().id().toString());
        assertThat(early).doesNotContain(left);
        assertThat(service.responsibleFor(family))
                .containsExactly(service.organisation().id().toString());
        assertThat(after).doesNotContain(taken);
    }
}
