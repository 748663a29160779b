package org.familysupport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.familysupport.stack.StackFailure;
import org.junit.jupiter.api.Test;

class PgbenchReportTest {
    /** As release 15 says it; older ones have no failures. */
    private static final String SAID = """
            number of transactions actually processed: 895
            number of failed transactions: 0 (0.000%)
            latency average = 13.679 ms
            statement latencies in milliseconds and failures:
                     0.002           0  \\set number random(0, :visible - 1)
                     0.500           0  select id as person, bench.audit('people.read', id) as audit
                     0.400           0  begin;
                     1.500           0  select p1_0.id
                     0.100           0  commit;
            """;

    @Test
    void countsWhatFollowsTheMakingOfTheParameters() {
        // When
        PgbenchReport report = PgbenchReport.read(SAID, 16);

        // Then
        assertThat(report.transactions()).isEqualTo(895);
        assertThat(report.workMillis()).isEqualTo(2, within(1e-9));
        assertThat(report.perSecond()).isEqualTo(8000, within(1e-6));
        assertThat(report.share()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void readsOlderReleasesToo() {
        assertThat(PgbenchReport.read(SAID.replace("           0  ", "  "), 1).workMillis())
                .isEqualTo(2, within(1e-9));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> PgbenchReport.read("done", 1)).isInstanceOf(StackFailure.class);
    }
}
