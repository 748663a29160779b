package org.familysupport.referral.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {
    @ParameterizedTest
    @CsvSource({"5, 50, 3", "4, 50, 2", "3, 67, 3", "10, 1, 1", "7, 100, 7"})
    void isThePercentageOfTheMembersRoundedUp(int members, int percent, int needed) {
        assertThat(Quorum.of(members, percent)).isEqualTo(needed);
    }

    @Test
    void aBodyWithoutMembersHasNone() {
        assertThat(Quorum.of(0, 50)).isEqualTo(1);
    }
}
