package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A child comes into a foster family, moves with it to another municipality and is adopted; its birth family is hidden all the
 * time (story 8, steps 1 to 3, 5 and 6).
 *
 * <p>The courses and what a check-up recommends (4) go their way in {@link FosterFamilyJourney}. Open until their room is built: the
 * counts of substitute families and breakdowns. That a term goes by without a first action (3) is shown by a call that is entered late,
 * for nobody can move the clock of a running house.
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class ChangeOfFamilyJourney {
    private static final LocalDate BORN = LocalDate.of(2010, 9, 14);
    private static final LocalDate PLACED = LocalDate.of(2014, 5, 1);
    private static final LocalDate IN_THE_FOSTER_FAMILY = LocalDate.of(2017, 10, 2);
    private static final LocalDate ADOPTED = LocalDate.of(2017, 10, 3);
    private static final Duration MORE_THAN_A_DAY = Duration.ofHours(30);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));

    @Test
    @Proves("3")
    @Proves("10")
    @Proves("27")
    void theChildIsOneAndItsOldFamiliesStayHidden(House house) {
        // of the people of the realm the one who may hide a family
        Specialist centre = house.specialist("early-help.specialist");
        Specialist accompaniment = house.specialist("vmeste.specialist");
        Specialist school = house.specialist("lastochka.specialist");
        Desk guardianship = new Desk(centre);
        Family birth = centre.registers(Family.named("Кровная", BORN));
        Family foster = placed(guardianship, birth);
        guardianship.hides("families", birth.id(), "adoption");

        UUID referral = centre.refers(foster, "учится у вас", school);
        school.accepts(referral).orGiveUp();
        Desk teacher = new Desk(school);
        teacher.awaits("families", foster.id());
        teacher.awaits("people", foster.child());
        assertThat(teacher.reads("families", birth.id()).status()).isEqualTo(404);
        centre.delivers(foster, IN_THE_FOSTER_FAMILY, null, "семья справляется");

        guardianship.settles(foster.child(), "50640101", IN_THE_FOSTER_FAMILY);
        guardianship.relocates(foster.id(), "50640101", IN_THE_FOSTER_FAMILY);
        UUID transfer = centre.offersBecause("family-moved", foster, accompaniment);
        assertThat(centre.responsibleFor(foster))
                .containsExactly(centre.organisation().id().toString());
        accompaniment.takesOver(transfer).orGiveUp();
        assertThat(accompaniment.responsibleFor(foster))
                .containsExactly(accompaniment.organisation().id().toString());

        Family adoptive = adopted(new Desk(accompaniment), foster);
        accompaniment.delivers(adoptive, ADOPTED, null, "семья одна");

        teacher.loses("people", adoptive.child());
        assertThat(teacher.reads("families", adoptive.id()).status()).isEqualTo(404);
        Answer record = new Desk(accompaniment).awaits("families", adoptive.id());
        assertThat(record.body().toString())
                .doesNotContain(birth.id().toString())
                .doesNotContain(foster.id().toString());
        house.counts(1, "unit=children&scope=region&from=" + IN_THE_FOSTER_FAMILY + "&to=" + ADOPTED);
        house.counts(2, "unit=families&scope=region&from=" + IN_THE_FOSTER_FAMILY + "&to=" + ADOPTED);
    }

    @Test
    @Proves("10")
    @Proves("22")
    @Proves("37")
    void whatTheSchoolsHotLineHearsIsActedUponInTimeAndIsTheSchoolsAlone(House house) {
        Specialist centre = house.specialist("early-help.specialist");
        Specialist school = house.specialist("lastochka.specialist");
        Family pupil = placed(new Desk(centre), centre.registers(Family.named("Ученик", BORN)));
        UUID referral = centre.refers(pupil, "учится у вас", school);
        school.accepts(referral).orGiveUp();
        HotLine line = new HotLine(school);

        UUID fresh = line.takes("school-conflict", Instant.now());
        UUID forgotten = line.takes("school-conflict", Instant.now().minus(MORE_THAN_A_DAY));
        List<String> waiting = line.without("waiting");
        List<String> overdue = line.without("overdue");
        line.actsFirst(fresh);
        line.actsFirst(forgotten);
        Answer found = line.finds(fresh, pupil.child());
        Answer linked = line.links(forgotten, referral);

        assertThat(waiting).contains(fresh.toString(), forgotten.toString());
        assertThat(overdue).contains(forgotten.toString()).doesNotContain(fresh.toString());
        assertThat(line.without("overdue")).doesNotContain(forgotten.toString());
        assertThat(found.text("status")).isEqualTo("registered");
        assertThat(found.body().path("subject").path("id").asText())
                .isEqualTo(pupil.child().toString());
        assertThat(Instant.parse(found.text("firstActionAt"))).isBefore(Instant.parse(found.text("firstActionBy")));
        assertThat(Instant.parse(linked.text("firstActionAt"))).isAfter(Instant.parse(linked.text("firstActionBy")));
        assertThat(linked.text("status")).isEqualTo("linked-to-case");
        assertThat(line.callsOf(today).path("total").asInt()).isEqualTo(1);
        assertThat(new HotLine(centre).reads(fresh).status()).isEqualTo(404);
        assertThat(AllTopics.read(house))
                .filteredOn(record -> record.contains(fresh.toString()))
                .isNotEmpty()
                .allMatch(record -> record.contains("-restricted.v1 "));
    }

    private static Family placed(Desk guardianship, Family birth) {
        UUID foster = guardianship.registers(Family.ofAdults("Приёмная", PLACED, "foster-parent"));
        guardianship.moves(birth.child(), birth.id(), foster, PLACED);
        return new Family(foster, birth.child());
    }

    private static Family adopted(Desk responsible, Family foster) {
        UUID adoptive = responsible.registers(Family.ofAdults("Новая", ADOPTED, "adopter"));
        responsible.moves(foster.child(), foster.id(), adoptive, ADOPTED);
        return new Family(adoptive, foster.child());
    }
}
