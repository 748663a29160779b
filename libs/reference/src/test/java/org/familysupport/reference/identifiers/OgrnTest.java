package org.familysupport.reference.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.familysupport.kernel.refusal.GeneralRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OgrnTest {
    @ParameterizedTest
    @ValueSource(strings = {"1991234567894", "399123456789017"})
    void acceptsANumberWhoseCheckDigitFits(String typed) {
        assertThat(Ogrn.check(typed).normalised()).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1991234567895", "399123456789018"})
    void rejectsOgrnWithWrongCheckDigit(String typed) {
        assertThat(Ogrn.check(typed).brokenRule()).contains(GeneralRule.CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000000000000", "000000000000000", "199123456789", "19912345678940"})
    void rejectsWhatDoesNotLookLikeOne(String typed) {
        assertThat(Ogrn.check(typed).brokenRule()).contains(GeneralRule.FORMAT);
    }
}
