package org.familysupport.testing.component;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.deployment.builditem.TestAnnotationBuildItem;
import io.quarkus.test.junit.buildchain.TestBuildChainCustomizerProducer;
import java.util.function.Consumer;
import org.jboss.jandex.Index;

/** Lets classes with {@link ComponentTest} be beans of the application under test, as with {@code @QuarkusTest} itself. */
public final class ComponentTestBeans implements TestBuildChainCustomizerProducer {
    @Override
    public Consumer<BuildChainBuilder> produce(Index testClasses) {
        return chain -> chain.addBuildStep(
                        context -> context.produce(new TestAnnotationBuildItem(ComponentTest.class.getName())))
                .produces(TestAnnotationBuildItem.class)
                .build();
    }
}
