package org.familysupport.registry;

import java.util.stream.Stream;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.spec.ServiceSpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@ComponentTest
class SpecTest {
    @TestFactory
    Stream<DynamicTest> whatWePublishIsTrue() {
        return ServiceSpec.tests();
    }
}
