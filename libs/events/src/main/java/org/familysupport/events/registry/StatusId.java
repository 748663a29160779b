package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a status that a person or family held from a day to a day (domain row 8). */
public record StatusId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StatusId {}

    /** A new id. */
    public static StatusId next() {
        return new StatusId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
