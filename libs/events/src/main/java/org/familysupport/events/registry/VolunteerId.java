package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The opaque identity of a volunteer (domain row 18). */
public record VolunteerId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VolunteerId {}

    /** A new id. */
    public static VolunteerId next() {
        return new VolunteerId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
