package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demonstration with a small region, which may have been played before: it ends the same (rulings 36). */
@ExtendWith(InTheHouse.class)
@Order(6)
class RegionSampleJourney {
    @Test
    void endsEqualAndEndsEqualAgain(House house) {
        assertThat(house.playsTheSample()).isTrue();
        assertThat(house.playsTheSample()).isTrue();
    }
}
