package org.familysupport.reference.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What check digits are for: whatever is generated holds, and one mistyped digit is nearly always noticed. */
class CheckDigitPropertiesTest {
    private static final int ROUNDS = 20_000;

    private final Random random = new Random(20_202_021);

    @Test
    void snilsHoldsWhenGeneratedAndBreaksWhenMistyped() {
        verify(() -> Snils.withCheck("9" + digits(8)), Snils::check, 0.98);
    }

    @Test
    void innOfAnOrganisationHoldsWhenGeneratedAndBreaksWhenMistyped() {
        verify(() -> Inn.withCheck("99" + digits(7)), Inn::check, 0.95);
    }

    @Test
    void innOfAPersonHoldsWhenGeneratedAndBreaksWhenMistyped() {
        verify(() -> Inn.withCheck("99" + digits(8)), Inn::check, 0.95);
    }

    @Test
    void ogrnHoldsWhenGeneratedAndBreaksWhenMistyped() {
        verify(() -> Ogrn.withCheck("199" + digits(9)), Ogrn::check, 0.95);
    }

    @Test
    void ogrnOfASoleTraderHoldsWhenGeneratedAndBreaksWhenMistyped() {
        verify(() -> Ogrn.withCheck("399" + digits(11)), Ogrn::check, 0.80);
    }

    private void verify(Supplier<String> valid, Function<String, IdentifierCheck> check, double share) {
        int noticed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String number = valid.get();
            assertThat(check.apply(number).normalised()).contains(number);
            noticed += check.apply(mistyped(number)).holds() ? 0 : 1;
        }
        assertThat((double) noticed / ROUNDS).isGreaterThanOrEqualTo(share);
    }

    private String mistyped(String number) {
        int at = random.nextInt(number.length());
        char wrong = (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return number.substring(0, at) + wrong + number.substring(at + 1);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
