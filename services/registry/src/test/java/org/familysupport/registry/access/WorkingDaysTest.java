package org.familysupport.registry.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    @Test
    void skipsSaturdaysAndSundays() {
        LocalDate friday = LocalDate.of(2026, 11, 27);

        assertThat(WorkingDays.after(friday, 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(WorkingDays.after(friday, 5)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 28), 5)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(WorkingDays.after(friday, 0)).isEqualTo(friday);
    }
}
