package org.familysupport.testing.spec;

import java.util.stream.Stream;
import org.familysupport.testing.component.TestedService;
import org.familysupport.testing.facts.HeardExamples;
import org.familysupport.testing.facts.HeardTopics;
import org.familysupport.testing.spec.http.HttpSpec;
import org.junit.jupiter.api.DynamicTest;

/**
 * Everything a service publishes, held against the running service:
 *
 * <pre>{@code
 * @ComponentTest
 * class SpecTest {
 *     @TestFactory
 *     Stream<DynamicTest> whatWePublishIsTrue() {
 *         return ServiceSpec.tests();
 *     }
 * }
 * }</pre>
 */
public final class ServiceSpec {
    private ServiceSpec() {}

    /** One test for each thing published, one for what it may hear, and one for each fact of others that it must digest. */
    public static Stream<DynamicTest> tests() {
        TestedService service = TestedService.here();
        return Stream.of(HttpSpec.tests(service), HeardTopics.tests(service), HeardExamples.tests())
                .flatMap(tests -> tests);
    }
}
