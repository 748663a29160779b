package org.familysupport.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.familysupport.kernel.id.Id;

/** Writes a typed id as its UUID. */
final class IdWriter extends JsonSerializer<Id> {
    @Override
    public void serialize(Id id, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(id.value().toString());
    }
}
