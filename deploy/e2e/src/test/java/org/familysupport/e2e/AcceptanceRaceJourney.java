package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.AtOnce;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two receivers accept at the same moment: one has it, the other is told so (rulings 11; story 4, step 3). */
@ExtendWith(InTheHouse.class)
@Order(2)
class AcceptanceRaceJourney {
    private static final int ROUNDS = 20;

    @RepeatedTest(ROUNDS)
    @Proves("27")
    void onePreschoolBecomesResponsible(House house) {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        List<Specialist> preschools = preschoolsOf(house);
        Family family = earlyHelp.registers(Family.named("Гонка"));
        UUID transfer = earlyHelp.offers(family, preschools.get(0), preschools.get(1));

        List<Answer> answers = AtOnce.each(preschools, preschool -> preschool.takesOver(transfer));

        Specialist winner = preschools.get(theOnlyWinner(answers));
        assertThat(winner.responsibleFor(family))
                .containsExactly(winner.organisation().id().toString());
    }

    @RepeatedTest(ROUNDS)
    void onePreschoolHasTheReferral(House house) {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        List<Specialist> preschools = preschoolsOf(house);
        Family family = earlyHelp.registers(Family.named("Гонка"));
        UUID referral = earlyHelp.refers(family, "кто возьмёт", preschools.get(0), preschools.get(1));

        List<Answer> answers = AtOnce.each(preschools, preschool -> preschool.accepts(referral));

        theOnlyWinner(answers);
    }

    private static List<Specialist> preschoolsOf(House house) {
        return List.of(house.specialist("ryabinka.specialist"), house.specialist("lastochka.specialist"));
    }

    private static int theOnlyWinner(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        int winner = answers.get(0).is(200) ? 0 : 1;
        assertThat(answers.get(1 - winner).problem()).isEqualTo("taken-by-another");
        return winner;
    }
}
