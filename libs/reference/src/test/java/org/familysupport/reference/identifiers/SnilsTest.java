package org.familysupport.reference.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.familysupport.kernel.refusal.GeneralRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnilsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "900-000-038 95",
                "900-000-059 00",
                "900-000-068 00",
                "900-069-999 00",
                "900-078-999 00",
                "001-001-998 77"
            })
    void acceptsANumberWhoseCheckNumberFits(String typed) {
        assertThat(Snils.check(typed).normalised()).contains(typed.replaceAll("[ -]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90000003895", "900 000 038 95", "900‑000‑038 95", " 900-000-03895\t"})
    void acceptsTheWaysInWhichPeopleTypeIt(String typed) {
        assertThat(Snils.check(typed).normalised()).contains("90000003895");
    }

    @ParameterizedTest
    @ValueSource(strings = {"900-000-038 96", "900-000-059 01", "001-001-999 00"})
    void rejectsSnilsWithWrongCheckNumber(String typed) {
        assertThat(Snils.check(typed).brokenRule()).contains(GeneralRule.CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9000000389",
                "900000038955",
                "900-000-038-95-1",
                "9-00000038-95",
                "ABC-000-038 95",
                "٩٠٠٠٠٠٠٣٨٩٥",
                "000-000-000 00",
                "900-000-038 95; drop"
            })
    void rejectsWhatDoesNotLookLikeOne(String typed) {
        assertThat(Snils.check(typed).brokenRule()).contains(GeneralRule.FORMAT);
    }

    @Test
    void neverPrintsTheNumber() {
        assertThat(Snils.check("900-000-038 95").toString()).doesNotContain("9", "0");
        assertThat(Snils.check("900-000-038 96").toString()).doesNotContain("9", "0");
    }
}
