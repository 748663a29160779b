package org.familysupport.registry.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.matching.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LikelihoodGuardTest {
    private final Sketch one = somebody("Ромашкина", "Варвара");
    private final Sketch other = somebody("Ромашкина", "Варвара");

    @AfterEach
    void asShipped() {
        Likelihood.weighAsShipped();
    }

    @Test
    void noModelMakesAutomaticWhatByTheShippedOneSomebodyHasToLookAt() {
        // Given
        Likelihood shipped = Likelihood.of(one, other);
        assertThat(shipped.zone()).isEqualTo("review");

        // When
        Likelihood.weighBy(Weights.read(Weights.shipped().lines().stream()
                .map(LikelihoodGuardTest::tooSure)
                .toList()));

        // Then
        Likelihood estimated = Likelihood.of(one, other);
        assertThat(estimated.bits()).isGreaterThan(shipped.bits() + 20);
        assertThat(estimated.zone()).isEqualTo("review");
    }

    /** As if two people agreed a thousand times less often; what is missing to the whole is within what the table allows. */
    private static String tooSure(String line) {
        String[] cells = line.split(",");
        boolean exact = cells[1].equals("exact") && Double.parseDouble(cells[3]) < 0.015;
        return exact
                ? String.join(
                        ",",
                        cells[0],
                        cells[1],
                        cells[2],
                        String.valueOf(Double.parseDouble(cells[3]) / 1000),
                        cells[4],
                        cells[5])
                : line;
    }

    private static Sketch somebody(String family, String given) {
        return Sketch.of(
                UUID.randomUUID(),
                new Likeness(
                        List.of(given),
                        List.of(family),
                        null,
                        LocalDate.of(2019, 4, 11),
                        false,
                        "female",
                        null,
                        null,
                        Map.of(),
                        List.of(),
                        List.of()));
    }
}
