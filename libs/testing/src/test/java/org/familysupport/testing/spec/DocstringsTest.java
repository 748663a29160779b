package org.familysupport.testing.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocstringsTest {
    @Test
    void takesTheTextAndEachComponent() {
        Docstrings words = Docstrings.parse("""

                 * A referral, as {@code requested} (rulings 9).
                 *
                 * <p>It may have
                 * several receivers.
                 *
                 * @param subject whom it is about
                 * @param reason why,
                 *     as a code
                 """);

        assertThat(words.text()).isEqualTo("A referral, as requested. It may have several receivers.");
        assertThat(words.components())
                .containsEntry("subject", "whom it is about")
                .containsEntry("reason", "why, as a code");
    }
}
