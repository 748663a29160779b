package org.familysupport.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeTest {
    private static final LocalDate FROM = LocalDate.of(2015, 1, 1);
    private static final LocalDate TO = LocalDate.of(2022, 12, 31);

    @Test
    void isUsableFromItsFirstToItsLastDay() {
        Code code = code("short-stay", TO);

        assertThat(code.usableOn(FROM)).isTrue();
        assertThat(code.usableOn(TO)).isTrue();
        assertThat(code.usableOn(FROM.minusDays(1))).isFalse();
        assertThat(code.usableOn(TO.plusDays(1))).isFalse();
    }

    @Test
    void isUsableForEverWhileItHasNoLastDay() {
        assertThat(code("short-stay", null).usableOn(LocalDate.of(2099, 1, 1))).isTrue();
    }

    @Test
    void tellsItsAttributes() {
        Code code = new Code("service-type", "massage", "Массаж", "Massage", FROM, null, "test", Map.of("kind", "a"));

        assertThat(code.attribute("kind")).contains("a");
        assertThat(code.attribute("unknown")).isEmpty();
    }

    @Test
    void refusesAnythingButKebabCase() {
        for (String wrong : new String[] {"", "Short", "short_stay", "short--stay", "-short", "short-", "короткий"}) {
            assertThatThrownBy(() -> code(wrong, null)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> code("short-stay", FROM.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Code code(String code, @Nullable LocalDate to) {
        return new Code("direction", code, "Кратковременное пребывание", "Short stay", FROM, to, "test");
    }
}
