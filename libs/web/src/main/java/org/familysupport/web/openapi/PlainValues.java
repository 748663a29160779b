package org.familysupport.web.openapi;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Ids, days and moments stand as plain texts with a format where they are used: a reader need not look them up, and a
 * typed id of ours is not taken for an object, which on the wire it is not.
 */
final class PlainValues {
    private static final String PREFIX = "#/components/schemas/";

    private PlainValues() {}

    static void into(OpenAPI document) {
        Components components = document.getComponents();
        Map<String, String> formats = new HashMap<>();
        components.getSchemas().forEach((name, schema) -> {
            String format = format(name, schema);
            if (format != null) {
                formats.put(PREFIX + name, format);
            }
        });
        EverySchema.of(document, schema -> inline(schema, formats));
        formats.keySet().forEach(ref -> components.removeSchema(ref.substring(PREFIX.length())));
    }

    private static void inline(Schema schema, Map<String, String> formats) {
        if (schema.getRef() == null) {
            return;
        }
        String format = formats.get(schema.getRef());
        schema.setType(null);
        if (format != null) {
            schema.setRef(null);
            schema.addType(Schema.SchemaType.STRING);
            schema.setFormat(format);
        }
    }

    /** The format of a component that is a plain value on the wire, null for any other. */
    private static @Nullable String format(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        boolean typedId =
                name.endsWith("Id") && properties != null && properties.keySet().equals(java.util.Set.of("value"));
        if (typedId) {
            return "uuid";
        }
        return properties == null && schema.getEnumeration() == null ? schema.getFormat() : null;
    }
}
