package org.familysupport.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.UUID;
import org.familysupport.web.manners.Readable;

/**
 * Reads an id of version 4 or 7, which ours are and a client's must be: others are guessable or tell whose machine made
 * them, and Java also reads abbreviated ones and Jackson those in Base64.
 */
final class UuidReader extends JsonDeserializer<UUID> {
    private static final int RANDOM = 4;
    private static final int TIMELY = 7;
    private static final int RFC_9562 = 2;

    @Override
    public UUID deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return Readable.uuid(in.getValueAsString(""))
                .filter(id -> id.variant() == RFC_9562 && (id.version() == RANDOM || id.version() == TIMELY))
                .orElseThrow(() -> context.weirdStringException("", UUID.class, "an id of version 4 or 7 is wanted"));
    }
}
