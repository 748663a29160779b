package org.familysupport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pairs are drawn from a model that is known; the estimate must come back to it. */
class EstimationTest {
    private static final int PAIRS = 20_000;
    private static final double ONE_PERSON = 0.3;

    private final Random random = new Random(20_202_021);
    private final Matcher matcher = Matcher.shipped(Frequencies.shipped(), PersonFixture.REGION);

    @Test
    void findsHowOftenFieldsAgreeInPairsOfOnePersonWithoutBeingTold() {
        Estimation estimation = Estimation.from(Weights.shipped());
        for (int i = 0; i < PAIRS; i++) {
            estimation.observe(pair(random.nextDouble() < ONE_PERSON));
            estimation.observeRandom(pair(false));
        }

        Estimation.Estimate estimate = estimation.estimate();

        assertThat(estimate.isSane()).isTrue();
        assertThat(estimate.onePerson()).isCloseTo(ONE_PERSON, within(0.02));
        assertThat(estimate.weights().m(Field.BIRTH, Level.EXACT)).isCloseTo(0.9, within(0.02));
        assertThat(estimate.weights().m(Field.FAMILY, Level.EXACT)).isCloseTo(0.7, within(0.02));
        assertThat(estimate.weights().u(Field.SEX, Level.EXACT)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void withoutPairsTheModelStaysAsItWas() {
        Estimation.Estimate estimate = Estimation.from(Weights.shipped()).estimate();

        for (Field field : Field.values()) {
            assertThat(estimate.weights().bits(field, Level.EXACT))
                    .isCloseTo(Weights.shipped().bits(field, Level.EXACT), within(0.001));
        }
    }

    @Test
    void pairsThatAreAllOfOneKindAreNoGroundForAModel() {
        Estimation estimation = Estimation.from(Weights.shipped());
        for (int i = 0; i < PAIRS; i++) {
            estimation.observe(pair(true));
        }

        assertThat(estimation.estimate().isSane()).isFalse();
    }

    /** Of one person: birth agrees in 9 of 10, the surname in 7 of 10; of two: hardly ever. */
    private Comparison pair(boolean onePerson) {
        String birth = onePerson && random.nextDouble() < 0.9 ? "2019-04-07" : "1983-11-21";
        String family = onePerson && random.nextDouble() < 0.7 ? "Зимородов" : "Куликов";
        String sex = onePerson || random.nextBoolean() ? "male" : "female";
        return matcher.compare(
                person("Зимородов", "2019-04-07", "male", "Илья"),
                person(family, birth, sex, onePerson ? "Илья" : one(List.of("Пётр", "Лев", "Егор"))));
    }

    private static Features person(String family, String birth, String sex, String given) {
        return Features.builder()
                .family(family)
                .given(given)
                .birth(birth)
                .sex(sex)
                .build();
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
