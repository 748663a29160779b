package org.familysupport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void theHalfIsTheMiddleAndTheWholeTheLongest() {
        // Given
        Times times = millis(LongStream.rangeClosed(1, 101).toArray());

        // Then
        assertThat(times.millis(0.5)).isEqualTo(51);
        assertThat(times.millis(0.99)).isEqualTo(100);
        assertThat(times.millis(1)).isEqualTo(101);
        assertThat(times.meanMillis()).isEqualTo(51);
    }

    @Test
    void mergesWhatManyCallersSaw() {
        assertThat(Times.merged(List.of(millis(1, 2), millis(3))).count()).isEqualTo(3);
    }

    @Test
    void saysHowOftenOneIsLonger() {
        assertThat(millis(5, 6).oftenLongerThan(millis(1, 2))).isEqualTo(1);
        assertThat(millis(1, 2).oftenLongerThan(millis(5, 6))).isZero();
        assertThat(millis(1, 4).oftenLongerThan(millis(2, 3))).isEqualTo(0.5);
    }

    @Test
    void countsEqualOnesHalf() {
        assertThat(millis(1, 1, 2).oftenLongerThan(millis(1, 1, 2))).isEqualTo(0.5);
    }

    private static Times millis(long... each) {
        Times times = new Times();
        for (long one : each) {
            times.add(one * 1_000_000);
        }
        return times;
    }
}
