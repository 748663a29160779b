package org.familysupport.reference.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.familysupport.kernel.refusal.GeneralRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthCertificateTest {
    @ParameterizedTest
    @CsvSource({
        "IV-АИ 123456, IV-АИ 123456",
        "XXI-ОВ 654321, XXI-ОВ 654321",
        "IIЮБ-123456, II-ЮБ 123456",
        "iv-аи № 123456, IV-АИ 123456",
        "IVАИ123456, IV-АИ 123456",
        "ІV-АИ №123456, IV-АИ 123456",
        "1V-АИ 123456, IV-АИ 123456",
        "IУ-АИ 123456, IV-АИ 123456",
        "ХХІ-ОВ 654321, XXI-ОВ 654321",
        "IV-AИ 123456, IV-АИ 123456",
        "III–ОВ 654321, III-ОВ 654321"
    })
    void mapsLookAlikesToTheLettersThatArePrinted(String typed, String stored) {
        assertThat(BirthCertificate.check(typed).normalised()).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "IV-АИ 12345",
                "IV-АИ 1234567",
                "АИ 123456",
                "IV 123456",
                "2V-АИ 123456",
                "IVIVIVI-АИ 123456",
                "IV-GD 123456"
            })
    void rejectsWhatDoesNotLookLikeOne(String typed) {
        assertThat(BirthCertificate.check(typed).brokenRule()).contains(GeneralRule.FORMAT);
    }

    @Test
    void isComparedWithoutItsSeparators() {
        assertThat(BirthCertificate.key("IV-АИ 123456")).isEqualTo("IVАИ123456");
    }
}
