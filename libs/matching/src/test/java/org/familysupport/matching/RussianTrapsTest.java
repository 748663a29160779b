package org.familysupport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.matching.PersonFixture.at;
import static org.familysupport.matching.PersonFixture.compare;
import static org.familysupport.matching.PersonFixture.someone;
import static org.familysupport.matching.PersonFixture.varvara;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each trap of Russian records, with what must come of it. */
class RussianTrapsTest {
    @Test
    void theSameChildIsLinkedWithoutAnyDocument() {
        assertThat(compare(varvara(), varvara()).zone()).isEqualTo(Zone.AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource({
        "Семёнов, Пётр, Артёмович, Семенов, Петр, Артемович, exact",
        "Зимородова, Наталья, Ильинична, Зимородова, Наталия, Ильинична, variant",
        "Зимородов, Даниил, Ильич, Зимородов, Данил, Ильич, variant",
        "Зимородов, Даниил, Ильич, Зимородов, Данила, Ильич, variant",
        "Зимородов, Александр, Ильич, Зимородов, Саша, Ильич, variant",
        "Зимородова, Александра, Ильинична, Зимородова, Саша, Ильинична, variant",
        "Зимородов, Юрий, Ильич, Zimorodov, Iurii, Ilich, transliterated",
        "Зимородов, Юрий, Ильич, Zimorodov, Yuriy, Il'ich, transliterated",
        "Зимородова, Варвара, Ильинична, Pbvjhjljdf, Dfhdfhf, Bkmbybxyf, exact",
        "Cмирнова, Вaрвара, Ильинична, Смирнова, Варвара, Ильинична, exact",
    })
    void oneNameInOtherLetters(
            String family,
            String given,
            String patronymic,
            String family2,
            String given2,
            String patronymic2,
            String level) {
        Features.Builder one = at(someone(family, given, patronymic, "2014-02-27"));
        Features.Builder other = at(someone(family2, given2, patronymic2, "2014-02-27"));

        Comparison comparison = compare(one, other);

        assertThat(comparison.level(Field.GIVEN).code()).isEqualTo(level);
        assertThat(comparison.zone()).isEqualTo(Zone.AUTOMATIC);
        assertThat(shareKey(one, other)).isTrue();
    }

    @Test
    void twinsAreTwoPeopleHoweverMuchTheyShare() {
        Comparison twins = compare(
                at(someone("Зимородова", "Полина", "Ильинична", "2019-04-07")),
                at(someone("Зимородова", "Алина", "Ильинична", "2019-04-07")));

        assertThat(twins.zone()).isEqualTo(Zone.DIFFERENT);
        assertThat(twins.safeguard()).isEqualTo(Safeguard.TWINS);
    }

    @ParameterizedTest
    @CsvSource({
        "Ева, Эва",
        "Аделия, Аделина",
        "Эмин, Эмир",
        "Мария, Марина",
        "Олег, Ольга",
        "Евгений, Евгения",
        "Алёна, Елена",
        "Егор, Георгий"
    })
    void twinsOfSimilarNamesAreNeverLinkedAutomatically(String one, String other) {
        Comparison twins = compare(
                at(someone("Зимородов", one, "", "2019-04-07")
                        .phone("+7 900 000-00-01")
                        .email("mama@example.org")),
                at(someone("Зимородов", other, "", "2019-04-07")
                        .phone("8 900 000 00 01")
                        .email("mama@example.org")));

        assertThat(twins.zone()).isNotEqualTo(Zone.AUTOMATIC);
    }

    @Test
    void fatherAndSonOfOneNameAreTwoPeople() {
        Comparison comparison = compare(
                at(someone("Зимородов", "Илья", "Ильич", "1989-04-07")),
                at(someone("Зимородов", "Илья", "Ильич", "2019-10-21")));

        assertThat(comparison.zone()).isNotEqualTo(Zone.AUTOMATIC);
    }

    @Test
    void aSisterWithTheSurnameOfHerSexIsNotHerBrother() {
        Comparison comparison = compare(
                at(someone("Зимородов", "Илья", "Олегович", "2017-04-07")),
                at(someone("Зимородова", "Варвара", "Олеговна", "2019-10-21")));

        assertThat(comparison.level(Field.FAMILY)).isEqualTo(Level.STEM);
        assertThat(comparison.zone()).isEqualTo(Zone.DIFFERENT);
    }

    @Test
    void aSurnameChangedByMarriageIsAskedAbout() {
        Comparison comparison = compare(
                at(someone("Зимородова", "Варвара", "Ильинична", "1990-04-07")),
                at(someone("Перепёлкина", "Варвара", "Ильинична", "1990-04-07")));

        assertThat(comparison.zone()).isEqualTo(Zone.REVIEW);
    }

    @Test
    void aFormerSurnameIsAsGoodAsThePresentOne() {
        Comparison comparison = compare(
                at(someone("Перепёлкина", "Варвара", "Ильинична", "1990-04-07").family("Зимородова")),
                at(someone("Зимородова", "Варвара", "Ильинична", "1990-04-07")));

        assertThat(comparison.level(Field.FAMILY)).isEqualTo(Level.FORMER);
        assertThat(comparison.zone()).isEqualTo(Zone.AUTOMATIC);
    }

    @Test
    void oneHalfOfADoubleSurnameIsAskedAbout() {
        Comparison comparison = compare(
                at(someone("Зимородова-Куликова", "Варвара", "Ильинична", "1990-04-07")),
                at(someone("Куликова", "Варвара", "Ильинична", "1990-04-07")));

        assertThat(comparison.level(Field.FAMILY)).isEqualTo(Level.PART);
        assertThat(comparison.zone()).isEqualTo(Zone.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-07, 2019-07-04, day-month",
        "2019-04-07, 2019-04-08, digit",
        "2019-04-17, 2019-04-25, two-parts",
        "2019-04-07, 2009-04-07, digit",
        "2019-04-07, 2019, year-known",
        "2019-01-01, 2019-01-01, new-year",
    })
    void aWrongDateIsAskedAbout(String birth, String other, String level) {
        Comparison comparison = compare(
                at(someone("Зимородова", "Варвара", "Ильинична", birth)),
                at(someone("Зимородова", "Варвара", "Ильинична", other)));

        assertThat(comparison.level(Field.BIRTH).code()).isEqualTo(level);
        assertThat(comparison.zone()).isEqualTo(Zone.REVIEW);
    }

    @Test
    void surnameAndGivenNameInEachOthersPlaceAreSeen() {
        Features.Builder one = at(someone("Зимородова", "Варвара", "Ильинична", "2019-04-07"));
        Features.Builder other = at(someone("Варвара", "Зимородова", "Ильинична", "2019-04-07"));

        Comparison comparison = compare(one, other);

        assertThat(comparison.level(Field.GIVEN)).isEqualTo(Level.SWAPPED);
        assertThat(comparison.level(Field.FAMILY)).isEqualTo(Level.SWAPPED);
        assertThat(comparison.zone()).isNotEqualTo(Zone.DIFFERENT);
        assertThat(shareKey(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ильинична, ''", "Сергеевич, Сергеевичь", "Анатольевич, Анатолиевич", "Рашид оглы, Рашидович"})
    void aPatronymicLeftOutOrWrittenOtherwiseIsNoContradiction(String one, String other) {
        Comparison comparison = compare(
                at(someone("Зимородов", "Эмин", one, "2019-04-07")),
                at(someone("Зимородов", "Эмин", other, "2019-04-07")));

        assertThat(comparison.level(Field.PATRONYMIC).speaksAgainst()).isFalse();
        assertThat(comparison.zone()).isEqualTo(Zone.AUTOMATIC);
    }

    @Test
    void anotherFatherIsAnotherPersonUntilSomebodyLooks() {
        Comparison comparison = compare(
                at(someone("Иванов", "Александр", "Сергеевич", "2019-04-07")),
                at(someone("Иванов", "Александр", "Петрович", "2019-04-07")));

        assertThat(comparison.zone()).isNotEqualTo(Zone.AUTOMATIC);
    }

    @Test
    void commonNamesAloneAreNotEnough() {
        Comparison comparison = compare(
                someone("Иванов", "Александр", "", "1985-04-07"), someone("Иванов", "Александр", "", "1985-04-07"));

        assertThat(comparison.zone()).isNotEqualTo(Zone.AUTOMATIC);
    }

    @Test
    void twoDifferentNumbersOfOneKindAreNeverLinkedAutomatically() {
        Comparison comparison = compare(
                varvara().identifier("snils", "900-000-038 95"), varvara().identifier("snils", "900-000-041 90"));

        assertThat(comparison.zone()).isNotEqualTo(Zone.AUTOMATIC);
    }

    private static boolean shareKey(Features.Builder one, Features.Builder other) {
        return !Collections.disjoint(Matcher.keys(one.build()), Matcher.keys(other.build()));
    }
}
