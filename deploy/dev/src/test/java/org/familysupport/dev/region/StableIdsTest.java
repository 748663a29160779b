package org.familysupport.dev.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class StableIdsTest {
    @Test
    void areTheSameInEveryRun() {
        assertThat(StableIds.of("organisation", "semya")).isEqualTo(Direction3Provider.SEMYA.organisation());
        assertThat(StableIds.of("organisation", "semya"))
                .isEqualTo(UUID.fromString("f57037fe-9217-4a06-a589-08c2ebd07663"));
    }

    @Test
    void lookLikeTheRandomOnesThatClientsMayGive() {
        UUID id = StableIds.of("family", "1");

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void differByKind() {
        assertThat(StableIds.of("family", "1")).isNotEqualTo(StableIds.of("person", "1"));
    }
}
