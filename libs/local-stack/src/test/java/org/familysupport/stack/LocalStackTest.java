package org.familysupport.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalStackTest {
    private final LocalStack stack = SharedStack.STACK;

    @Test
    void tellsAServiceWhereEverythingIs() {
        assertThat(stack.configFor("service-delivery"))
                .containsEntry("quarkus.datasource.username", "service_delivery_app")
                .containsEntry("quarkus.datasource.owner.username", "service_delivery_owner")
                .containsEntry("quarkus.datasource.owner.jdbc.url", stack.jdbcUrl("service-delivery"))
                .containsEntry("kafka.bootstrap.servers", stack.bootstrapServers())
                .containsEntry(
                        "family-support.kafka.password",
                        BrokerUsers.ofThisProcess().password("service-delivery"))
                .containsEntry("quarkus.oidc.auth-server-url", stack.tokens().issuer());
    }

    @Test
    void refusesAServiceThereIsNot() {
        assertThatThrownBy(() -> stack.configFor("billing")).hasMessageContaining("service-delivery");
    }

    @Test
    void isTheSameSeenFromAnotherClassLoader() throws Exception {
        // Given
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(LocalStackTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader other = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            // When
            Class<?> type = other.loadClass(LocalStack.class.getName());
            Object seen = type.getMethod("shared").invoke(null);

            // Then
            assertThat(type).isNotSameAs(LocalStack.class);
            assertThat(type.getMethod("bootstrapServers").invoke(seen)).isEqualTo(stack.bootstrapServers());
        }
    }

    @Test
    void findsFreePortsThatDiffer() {
        List<Integer> ports = FreePorts.some(20);

        assertThat(ports).doesNotHaveDuplicates();
    }

    private static URL url(String entry) {
        try {
            return java.nio.file.Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
