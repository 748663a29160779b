package org.familysupport.events.accesses;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of one look at somebody's data. */
public record AccessId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccessId {}

    /** A new id. */
    public static AccessId next() {
        return new AccessId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
