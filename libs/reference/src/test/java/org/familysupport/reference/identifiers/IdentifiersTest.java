package org.familysupport.reference.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.reference.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "snils, 900-000-038 95, 90000003895",
        "birth-certificate, 1V-АИ 123456, IV-АИ 123456",
        "passport-rf, 99 99 123456, 9999 123456",
        "oms-policy, 9999 1234 5678 9012, 9999123456789012",
        "foreign-birth-certificate, B/1234-56, B/1234-56",
        "agency-client-id, ' soc-000017 ', soc-000017"
    })
    void normalisesByTheRulesOfTheSystem(String system, String typed, String stored) {
        assertThat(Identifiers.check(system, typed).normalised()).contains(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "passport-rf, 9999 12345",
        "passport-rf, 0000 000000",
        "oms-policy, 123456789",
        "oms-policy, 0000000000000000",
        "agency-client-id, ' '"
    })
    void rejectsAWrongFormat(String system, String typed) {
        assertThat(Identifiers.check(system, typed).brokenRule()).contains(GeneralRule.FORMAT);
    }

    @Test
    void rejectsInvisibleCharactersInAFreeIdentifier() {
        for (String typed : new String[] {"a\u0000b", "a\u200Bb", "a\nb", "a\uD800b", "\u202Eab"}) {
            assertThat(Identifiers.check("agency-client-id", typed).brokenRule())
                    .contains(GeneralRule.FORMAT);
        }
    }

    @Test
    void rejectsAnOverlongFreeIdentifier() {
        assertThat(Identifiers.check("agency-client-id", "x".repeat(65)).brokenRule())
                .contains(GeneralRule.TOO_LONG);
    }

    @Test
    void doesNotKnowAForeignSystem() {
        assertThat(Identifiers.check("social-security-number", "1").brokenRule())
                .contains(GeneralRule.UNKNOWN_CODE);
    }

    @Test
    void knowsTheRulesOfEverySystemInTheList() {
        assertThat(CodeLists.load().list("identifier-system").codes())
                .extracting(Code::code)
                .allSatisfy(system ->
                        assertThat(Identifiers.check(system, "").brokenRule()).contains(GeneralRule.FORMAT));
    }
}
