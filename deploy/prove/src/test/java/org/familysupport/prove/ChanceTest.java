package org.familysupport.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void oneSeedAndNumberThrowTheSame() {
        // Given
        Chance chance = new Chance(42, 7);
        Chance again = new Chance(42, 7);

        // When
        List<Object> throwsOfOne = List.of(chance.below(100), chance.id(), chance.word());

        // Then
        assertThat(throwsOfOne).containsExactly(again.below(100), again.id(), again.word());
    }

    @Test
    void sequencesHaveNothingInCommon() {
        // When
        Stream<String> words = IntStream.range(0, 1000).mapToObj(number -> new Chance(42, number).word());

        // Then
        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void idsAreSuchAsClientsMayChoose() {
        // When
        var id = new Chance(1, 1).id();

        // Then
        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void someAreDifferentOnes() {
        // When
        List<String> some = new Chance(1, 1).some(3, List.of("a", "b", "c", "d"));

        // Then
        assertThat(some).hasSize(3).doesNotHaveDuplicates();
    }
}
