package org.familysupport.referral.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void holdsBandsAndNoBirths() {
        // When
        Preview preview = Preview.of("50701000", "2019-03-03,2023-01-01", TODAY);

        // Then
        assertThat(preview.ageBands()).containsExactly("age-4-7", "age-0-3");
        assertThat(preview.toString()).doesNotContain("2019");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        // When
        Preview preview = Preview.of(null, null, TODAY);

        // Then
        assertThat(preview.ageBands()).isEmpty();
        assertThat(preview.territory()).isNull();
    }
}
