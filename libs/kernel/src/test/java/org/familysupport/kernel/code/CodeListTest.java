package org.familysupport.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeListTest {
    private static final LocalDate FROM = LocalDate.of(2015, 1, 1);
    private static final LocalDate END_OF_2019 = LocalDate.of(2019, 12, 31);

    private final CodeList list =
            new CodeList("channel", "Канал", "Channel", List.of(code("phone", null), code("telegram", END_OF_2019)));

    @Test
    void keepsTheOrderInWhichItIsRead() {
        assertThat(list.codes()).extracting(Code::code).containsExactly("phone", "telegram");
    }

    @Test
    void stillReadsARetiredCode() {
        assertThat(list.known("telegram")).isTrue();
        assertThat(list.find("telegram")).isPresent();
    }

    @Test
    void doesNotOfferARetiredCode() {
        LocalDate later = END_OF_2019.plusDays(1);

        assertThat(list.usableOn(later)).extracting(Code::code).containsExactly("phone");
        assertThat(list.usableOn("telegram", later)).isFalse();
        assertThat(list.usableOn("telegram", END_OF_2019)).isTrue();
    }

    @Test
    void doesNotKnowAForeignWord() {
        assertThat(list.known("pigeon")).isFalse();
        assertThat(list.find("pigeon")).isEmpty();
        assertThat(list.usableOn("pigeon", FROM)).isFalse();
    }

    @Test
    void refusesTheSameCodeTwice() {
        assertThatThrownBy(() -> new CodeList("channel", "Канал", "Channel", List.of(code("a", null), code("a", null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesACodeOfAnotherList() {
        assertThatThrownBy(() -> new CodeList("setting", "Место", "Setting", List.of(code("phone", null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Code code(String code, @Nullable LocalDate to) {
        return new Code("channel", code, "Код " + code, "Code " + code, FROM, to, "test");
    }
}
