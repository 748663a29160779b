package org.familysupport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.matching.PersonFixture.at;
import static org.familysupport.matching.PersonFixture.someone;
import static org.familysupport.matching.PersonFixture.varvara;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockingKeysTest {
    @ParameterizedTest
    @CsvSource({
        "Перепёлкина, Варвара, 2019-04-07", // another surname
        "Зимородова, Алиса, 2019-04-07", // another given name
        "Зимородова, Варвара, 2009-04-07", // another year
        "Зимородова, Варвара, 2019-07-04", // day and month exchanged
        "Зимородова, Варвара, ''", // no date
        "Варвара, Зимородова, 2019-04-07", // names exchanged
        "Земарадова, Варвара, 2019-04-07", // by ear
    })
    void oneThatIsOffLeavesOthers(String family, String given, String birth) {
        Set<String> shared = new HashSet<>(Matcher.keys(varvara().build()));

        shared.retainAll(Matcher.keys(someone(family, given, "", birth).build()));

        assertThat(shared).isNotEmpty();
    }

    @Test
    void keysAreShortAndSayNothing() {
        Set<String> keys =
                Matcher.keys(varvara().identifier("snils", "900-000-038 95").build());

        assertThat(keys).hasSizeBetween(10, 60).allMatch(key -> key.matches("[0-9a-z]{1,13}"));
    }

    @Test
    void whoHasNothingHasNoKeys() {
        assertThat(Matcher.keys(Features.builder().build())).isEmpty();
    }

    @Test
    void anAddressAloneIsKeyEnough() {
        Features.Builder one = at(Features.builder());

        assertThat(Matcher.keys(one.build())).isNotEmpty();
    }
}
