package org.familysupport.persistence.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.Map;

/**
 * Many rows as one statement parameter: the statement reads them with {@code jsonb_to_recordset} or
 * {@code jsonb_array_elements_text}, and its text stays constant. The parameter is a text first
 * ({@code cast(cast(:rows as text) as jsonb)}): as a plain jsonb one the driver would quote it as a JSON string.
 */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /** The texts of a JSON object by name. */
    public static Map<String, String> texts(String object) {
        try {
            return MAPPER.readValue(object, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("not an object of texts", impossible);
        }
    }

    /** The value that a JSON text of our own tells, such as a line that a database function wrote. */
    public static <T> T read(String told, Class<T> type) {
        try {
            return MAPPER.readValue(told, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), impossible);
        }
    }

    /** A JSON object of texts. */
    public static String object(Map<String, String> texts) {
        return written(texts);
    }

    /** A JSON array of the values' texts, or of records' fields. */
    public static String array(Collection<?> rows) {
        return written(rows);
    }

    /** A record's fields as a JSON object. */
    public static String fields(Record value) {
        return written(value);
    }

    private static String written(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("this cannot be written as JSON", impossible);
        }
    }
}
