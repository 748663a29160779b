package org.familysupport.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@Proves("33")
@Proves("38")
class SmallCountsTest {
    private static final long LEAST = 5;

    @Test
    void tellsWhatIsManyEverywhere() {
        SmallCounts counts = SmallCounts.of(List.of(5L, 7L, 30L), LEAST);

        assertThat(counts.total()).isEqualTo(42);
        assertThat(counts.parts()).containsExactly(5L, 7L, 30L);
    }

    @Test
    void hidesFewAndTheNextSmallestSoThatTheTotalGivesNothingAway() {
        SmallCounts counts = SmallCounts.of(List.of(30L, 3L, 7L), LEAST);

        assertThat(counts.total()).isEqualTo(40);
        assertThat(counts.parts()).containsExactly(30L, null, null);
    }

    @Test
    void hidesTwoFewThatAddUpToManyAndNoMore() {
        SmallCounts counts = SmallCounts.of(List.of(30L, 3L, 4L), LEAST);

        assertThat(counts.parts()).containsExactly(30L, null, null);
    }

    @Test
    void doesNotTellNoneFromFew() {
        SmallCounts none = SmallCounts.of(List.of(6L, 0L, 9L), LEAST);

        assertThat(none.parts()).containsExactly(null, null, 9L);
        assertThat(SmallCounts.of(List.of(0L, 0L), LEAST)).isEqualTo(SmallCounts.of(List.of(1L, 2L), LEAST));
    }

    @Test
    void hidesThatAllSaidTheSame() {
        assertThat(SmallCounts.of(List.of(0L, 0L, 8L), LEAST).parts()).containsExactly(null, null, null);
    }

    @Test
    void hidesTheTotalOfTooFew() {
        SmallCounts counts = SmallCounts.of(List.of(1L, 3L), LEAST);

        assertThat(counts.total()).isNull();
        assertThat(counts.parts()).containsExactly(null, null);
    }
}
