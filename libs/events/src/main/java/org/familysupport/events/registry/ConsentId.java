package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a consent record. */
public record ConsentId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsentId {}

    /** A new id. */
    public static ConsentId next() {
        return new ConsentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
