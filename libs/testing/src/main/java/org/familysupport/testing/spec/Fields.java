package org.familysupport.testing.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a document in the order in which people read them; {@link Map#of} has another order in each JVM. */
public final class Fields {
    private Fields() {}

    /** Names and values in turn. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return fields;
    }

    /** A reference to another part of the document or to another file. */
    public static Map<String, Object> ref(String target) {
        return of("$ref", target);
    }
}
