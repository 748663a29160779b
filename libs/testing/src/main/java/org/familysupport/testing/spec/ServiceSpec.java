package org.familysupport.testing.spec;

import java.util.stream.Stream;
import org.familysupport.testing.component.TestedService;
import org.familysupport.testing.facts.HeardExamples;
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

    /** One test for each thing that is published, and one for each fact of others that the service must digest. */
    public static Stream<DynamicTest> tests() {
        TestedService service = TestedService.here();
        return Stream.concat(HttpSpec.tests(service), HeardExamples.tests());
    }
}
