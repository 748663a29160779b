package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of an emergency access. */
public record EmergencyAccessId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmergencyAccessId {}

    /** A new id. */
    public static EmergencyAccessId next() {
        return new EmergencyAccessId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
