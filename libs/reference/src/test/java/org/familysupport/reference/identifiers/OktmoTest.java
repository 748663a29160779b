package org.familysupport.reference.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.familysupport.kernel.refusal.GeneralRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OktmoTest {
    @ParameterizedTest
    @CsvSource({"08631000,08631000", "08631000101,08631000101", "08 631 000,08631000", "08 631 000 101,08631000101"})
    void acceptsAMunicipalityAndASettlement(String typed, String stored) {
        assertThat(Oktmo.check(typed).normalised()).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0863100", "086310001", "0863100010", "00631000", "086310001011", "08-631-000"})
    void rejectsWhatDoesNotLookLikeOne(String typed) {
        assertThat(Oktmo.check(typed).brokenRule()).contains(GeneralRule.FORMAT);
    }

    @ParameterizedTest
    @CsvSource({"08631000000,7", "11811476101,2", "08631000,7"})
    void knowsTheControlDigitOfTheClassifierFiles(String code, int digit) {
        assertThat(Oktmo.controlDigit(code)).isEqualTo(digit);
    }

    @Test
    void tellsTheRegionAndTheMunicipality() {
        assertThat(Oktmo.region("08631000101")).isEqualTo("08");
        assertThat(Oktmo.municipality("08631000101")).isEqualTo("08631000");
        assertThatThrownBy(() -> Oktmo.region("0863")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatLiesInATerritoryBeginsWithItsPrefix() {
        assertThat(Oktmo.prefix("50000000")).isEqualTo("50");
        assertThat(Oktmo.prefix("50701000")).isEqualTo("50701");
        assertThat(Oktmo.prefix("50603101")).isEqualTo("50603101");
        assertThat(Oktmo.prefix("50603101106")).isEqualTo("50603101106");
    }
}
