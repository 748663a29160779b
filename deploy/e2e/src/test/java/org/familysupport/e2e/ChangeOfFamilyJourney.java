package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A child comes into a foster family, moves with it to another municipality and is adopted; its birth family is hidden all the
 * time (story 8, steps 1, 5 and 6).
 *
 * <p>Open until their rooms are built: the call to the school's hot line and its signal (2), the time of the first action (3), the
 * courses, the check-ups and the recommendation that stays unfulfilled (4), and the counts of substitute families, breakdowns and
 * calls.
 */
@ExtendWith(InTheHouse.class)
@Order(3)
class ChangeOfFamilyJourney {
    private static final LocalDate BORN = LocalDate.of(2010, 9, 14);
    private static final LocalDate PLACED = LocalDate.of(2014, 5, 1);
    private static final LocalDate IN_THE_FOSTER_FAMILY = LocalDate.of(2017, 10, 2);
    private static final LocalDate ADOPTED = LocalDate.of(2017, 10, 3);

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

        UUID transfer = centre.offers(foster, accompaniment);
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

    private static Family placed(Desk guardianship, Family birth) {
        UUID foster = guardianship.registers(Family.of("Приёмная", "foster-parent", PLACED));
        guardianship.moves(birth.child(), birth.id(), foster, PLACED);
        return new Family(foster, birth.child());
    }

    private static Family adopted(Desk responsible, Family foster) {
        UUID adoptive = responsible.registers(Family.of("Новая", "adopter", ADOPTED));
        responsible.moves(foster.child(), foster.id(), adoptive, ADOPTED);
        return new Family(adoptive, foster.child());
    }
}
