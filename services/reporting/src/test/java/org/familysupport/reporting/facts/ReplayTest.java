package org.familysupport.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.familysupport.events.Fact;
import org.familysupport.reporting.Facts;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
class ReplayTest {
    @Test
    @Proves("68")
    void repeatsChangeNothing() {
        // Given
        List<Fact> facts = InventedRegion.facts(11);
        List<Said> said = Facts.say(facts);
        Star star = Star.under(InventedRegion.keys(facts));
        Map<String, List<String>> before = star.rows();

        // When: each event comes again, once as a resend and once under another id
        Facts.resend(said);
        Facts.replay(said);

        // Then
        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(star.rows()).isEqualTo(before);
    }

    @Test
    @Proves("68")
    void aReplayInAnyOrderGivesTheSameTablesRowByRow() {
        // Given
        List<Fact> facts = InventedRegion.facts(12);
        List<Said> said = Facts.say(facts);
        Star star = Star.under(InventedRegion.keys(facts));
        Map<String, List<String>> before = star.rows();

        // Then: in order, in reverse, and interleaved anyhow
        assertThat(rebuilt(star, said)).as("in order").isEqualTo(before);
        assertThat(rebuilt(star, Facts.reversed(said))).as("in reverse").isEqualTo(before);
        LongStream.range(0, 3)
                .forEach(seed -> assertThat(rebuilt(star, Facts.shuffled(said, seed)))
                        .as("shuffled with seed %d", seed)
                        .isEqualTo(before));
    }

    private static Map<String, List<String>> rebuilt(Star star, List<Said> order) {
        star.forget();
        Facts.replay(order);
        return star.rows();
    }
}
