package org.familysupport.testing.component;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test against the whole running service, with PostgreSQL, Kafka and tokens that are real.
 *
 * <p>The service and what it needs start once for all component tests of a module: no test profiles, no truncation; each
 * test invents its own organisations and families.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@Tag("component")
public @interface ComponentTest {}
