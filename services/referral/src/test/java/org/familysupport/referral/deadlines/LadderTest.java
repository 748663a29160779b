package org.familysupport.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LadderTest {
    @Test
    void isReadAsItIsWritten() {
        assertThat(Ladder.of("assignee:0 source:48").column()).isEqualTo("assignee:0 source:48");
        assertThat(Ladder.of("").steps()).isEmpty();
    }

    @Test
    void risesRungByRungAndNeverBackInTime() {
        assertThat(Ladder.of("assignee:0 coordinator:0 regional-operator:9").rises())
                .isTrue();
        assertThat(Ladder.of("source:1 coordinator:2").rises()).isFalse();
        assertThat(Ladder.of("assignee:0 assignee:5").rises()).isFalse();
        assertThat(Ladder.of("assignee:5 coordinator:2").rises()).isFalse();
    }
}
