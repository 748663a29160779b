package org.familysupport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for any two records, tried on thousands of invented ones with holes and slips. */
class MatcherPropertiesTest {
    private static final int ROUNDS = 4_000;
    private static final List<String> GIVEN = List.of(
            "Варвара",
            "Варя",
            "Полина",
            "Алина",
            "Пётр",
            "Petr",
            "Данил",
            "Даниил",
            "Ghjwtyrj",
            "Ян",
            "А",
            "Анна Мария");
    private static final List<String> FAMILY = List.of(
            "Зимородов",
            "Зимородова",
            "Zimorodova",
            "Куликова-Зимородова",
            "Петр",
            "Ли",
            "Pbvjhjljd",
            "Перепёлкин",
            "");
    private static final List<String> BIRTH =
            List.of("2019-04-07", "2019-07-04", "2019-01-01", "2018-04-07", "2019", "1989-04-17", "2019-04", "");

    private final Random random = new Random(20_202_021);
    private final Matcher matcher = Matcher.shipped(Frequencies.shipped(), PersonFixture.REGION);

    @Test
    void theOrderOfTheTwoMakesNoDifference() {
        eachPair((one, other) -> assertThat(matcher.compare(one, other).toString())
                .isEqualTo(matcher.compare(other, one).toString()));
    }

    @Test
    void theSameComparisonGivesTheSame() {
        eachPair((one, other) -> assertThat(matcher.compare(one, other).toString())
                .isEqualTo(matcher.compare(one, other).toString()));
    }

    @Test
    void theReasonsSumToTheScore() {
        eachPair((one, other) -> {
            Comparison comparison = matcher.compare(one, other);
            double sum =
                    comparison.fields().stream().mapToDouble(Evidence::bits).sum();
            assertThat(comparison.bits()).isCloseTo(sum, within(0.0001));
        });
    }

    @Test
    void whatIsMissingNeverRaisesTheScoreOfARecordWithItself() {
        for (int i = 0; i < ROUNDS; i++) {
            Features whole = person(0).build();
            Features bare = person(1).build();
            assertThat(matcher.compare(bare, bare).bits()).isGreaterThanOrEqualTo(0);
            assertThat(matcher.compare(whole, bare).fields()).noneMatch(it -> it.level() == Level.MISSING);
        }
    }

    @Test
    void nothingKnownSaysNothing() {
        eachPair((one, other) -> {
            Comparison comparison = matcher.compare(one, Features.builder().build());
            assertThat(comparison.bits()).isZero();
            assertThat(comparison.fields()).isEmpty();
            assertThat(comparison.zone()).isEqualTo(Zone.DIFFERENT);
        });
    }

    @Test
    void noReasonTellsAValue() {
        eachPair((one, other) -> {
            String told = matcher.compare(one, other) + one.toString() + other;
            assertThat(told).doesNotContainPattern("\\p{IsCyrillic}");
        });
    }

    @Test
    void keysDependOnTheRecordAlone() {
        for (int i = 0; i < 1_000; i++) {
            Features.Builder person = person(2);
            assertThat(Matcher.keys(person.build())).isEqualTo(Matcher.keys(person.build()));
        }
    }

    private void eachPair(BiConsumer<Features, Features> check) {
        List<Features> people = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            people.add(person(3).build());
        }
        for (int i = 1; i < people.size(); i++) {
            check.accept(people.get(i - 1), people.get(i));
        }
    }

    /** With each field missing with chance {@code holes} in ten. */
    private Features.Builder person(int holes) {
        Features.Builder person = Features.builder();
        perhaps(holes, () -> person.given(one(GIVEN)));
        perhaps(holes, () -> person.family(one(FAMILY)));
        perhaps(holes, () -> person.patronymic(one(List.of("Ильинична", "Ильич", "Рашид оглы", "Il'ich"))));
        perhaps(holes, () -> person.birth(one(BIRTH)));
        perhaps(holes, () -> person.sex(one(List.of("male", "female", "unknown"))));
        perhaps(holes, () -> person.identifier("snils", one(List.of("900-000-038 95", "900-000-041 90"))));
        perhaps(holes, () -> person.phone(one(List.of("+7 900 000-00-01", "89000000001", "9000000002"))));
        perhaps(holes, () -> person.place(Field.LOCALITY, one(List.of("Новосибирск", "Новосибирск г", "Бердск"))));
        perhaps(holes, () -> person.place(Field.POSTCODE, one(List.of("630000", "630001"))));
        return person;
    }

    private void perhaps(int holes, Runnable fill) {
        if (random.nextInt(10) >= holes) {
            fill.run();
        }
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
