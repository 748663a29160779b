package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demonstration with a small region, which may have been played before: it ends the same (rulings 36). */
@ExtendWith(InTheHouse.class)
@Order(6)
class RegionSampleJourney {
    @Test
    @Proves("21")
    @Proves("63")
    void endsEqualAndEndsEqualAgain(House house) {
        assertThat(house.playsTheSample())
                .as("all equal; what it showed: %s", house.logs())
                .isTrue();
        assertThat(house.playsTheSample())
                .as("all equal; what it showed: %s", house.logs())
                .isTrue();
    }
}
