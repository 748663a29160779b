package org.familysupport.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.familysupport.stack.StackFailure;
import org.junit.jupiter.api.Test;

class ProveOptionsTest {
    @Test
    void whatIsSaidIsTaken() {
        // When
        ProveOptions options = ProveOptions.of("--sequences", "10000", "--seed", "-3", "--instances", "2");

        // Then
        assertThat(options.sequences()).isEqualTo(10_000);
        assertThat(options.seed()).isEqualTo(-3);
        assertThat(options.instances()).isEqualTo(2);
        assertThat(options.isLong()).isTrue();
    }

    @Test
    void theCommandThatPlaysOneAgainSaysWhatItDependsOn() {
        // When
        ProveOptions options = ProveOptions.of("--seed", "42", "--instances", "2", "--kill-every", "25");

        // Then
        assertThat(options.replay(12)).isEqualTo("./dev prove --seed 42 --only 12 --kill-every 25 --instances 2");
        assertThat(options.kills(12)).isTrue();
        assertThat(options.kills(13)).isFalse();
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        assertThatThrownBy(() -> ProveOptions.of("--instances", "3")).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> ProveOptions.of("--seed")).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> ProveOptions.of("--seed", "red")).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> ProveOptions.of("--sequence", "3")).isInstanceOf(StackFailure.class);
    }
}
