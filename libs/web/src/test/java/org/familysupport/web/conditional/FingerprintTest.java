package org.familysupport.web.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void theSameRequestHasTheSame() {
        assertThat(of("POST", "/families", null, "{}")).isEqualTo(of("POST", "/families", null, "{}"));
    }

    @Test
    void whateverIsAskedOtherwiseMakesAnother() {
        // When
        List<String> all = List.of(
                of("POST", "/families", null, "{}"),
                of("POST", "/families", "validateOnly=true", "{}"),
                of("POST", "/families", "validateOnly=false", "{}"),
                of("PATCH", "/families", null, "{}"),
                of("POST", "/people", null, "{}"),
                of("POST", "/families", null, "{\"a\":1}"));

        // Then
        assertThat(all).doesNotHaveDuplicates();
    }

    private static String of(String method, String path, @Nullable String query, String body) {
        return Fingerprint.of(method, path, query, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
