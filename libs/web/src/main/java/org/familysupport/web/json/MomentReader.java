package org.familysupport.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.Instant;
import org.familysupport.web.checks.Moments;

/**
 * Reads a moment as {@code 2021-03-17T10:00:00+07:00}. Jackson also takes numbers, which are seconds for some and
 * milliseconds for others.
 */
final class MomentReader extends JsonDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
        Instant moment = Moments.read(in.getValueAsString("")).orElse(null);
        if (moment == null) {
            throw context.weirdStringException("", Instant.class, "a moment is wanted");
        }
        return moment;
    }
}
