package org.familysupport.reporting.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void tellsTwoPeriodsApart() {
        // Given: the children of direction 3 in 2020 and 2021, 17 of them in both (domain 3.2)
        Figure children = new Figure("", null, 136, 301, 94, 210, 17);

        // Then
        assertThat(children.onlyFirst()).isEqualTo(119);
        assertThat(children.onlySecond()).isEqualTo(77);
        assertThat(children.union()).isEqualTo(213);
    }
}
