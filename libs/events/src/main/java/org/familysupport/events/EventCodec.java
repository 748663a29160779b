package org.familysupport.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Facts to JSON and back; readers ignore fields they do not know yet (events rule 20). */
public final class EventCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EventCodec() {}

    /** The payload as JSON text. */
    public static String encode(Fact fact) {
        try {
            return JSON.writeValueAsString(fact);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot encode " + fact.getClass().getSimpleName(), impossible);
        }
    }

    /**
     * The fact in a payload of this type.
     *
     * @throws UnreadableFact when it is not JSON of that shape; the message never quotes the payload
     */
    public static Fact decode(EventType type, byte[] payload) {
        try {
            return JSON.readValue(payload, type.fact());
        } catch (IOException | RuntimeException cause) {
            throw new UnreadableFact(type.name() + ": " + cause.getClass().getSimpleName());
        }
    }
}
