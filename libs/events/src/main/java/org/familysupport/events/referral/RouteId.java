package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of the route sheet of a child (domain row 32). */
public record RouteId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RouteId {}

    /** A new id. */
    public static RouteId next() {
        return new RouteId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
