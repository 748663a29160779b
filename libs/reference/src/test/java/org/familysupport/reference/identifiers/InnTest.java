package org.familysupport.reference.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.familysupport.kernel.refusal.GeneralRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnTest {
    @ParameterizedTest
    @ValueSource(strings = {"9900000000", "9912345672", "990000000041", "991234567818"})
    void acceptsANumberWhoseCheckDigitsFit(String typed) {
        assertThat(Inn.check(typed).normalised()).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9912345673", "991234567819", "991234567808"})
    void rejectsInnWithWrongCheckDigits(String typed) {
        assertThat(Inn.check(typed).brokenRule()).contains(GeneralRule.CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000000000", "000000000000", "991234567", "99123456789", "99 12345672", "991234567x"})
    void rejectsWhatDoesNotLookLikeOne(String typed) {
        assertThat(Inn.check(typed).brokenRule()).contains(GeneralRule.FORMAT);
    }
}
