package org.familysupport.testing.spec;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Checks JSON against schemas of draft 2020-12; formats such as {@code uuid} are asserted, not only noted. */
public final class JsonSchemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build())
                    .schemaCacheEnabled(false));

    private JsonSchemas() {}

    /** Reads a schema, to be used many times. */
    public static Schema schema(String text) {
        return REGISTRY.getSchema(text, InputFormat.JSON);
    }

    /** Where and how a document breaks a schema; nothing when it fits. */
    public static List<String> violations(Schema schema, String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
