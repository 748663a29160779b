package org.familysupport.events.restrictions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a restriction. */
public record RestrictionId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RestrictionId {}

    /** A new id. */
    public static RestrictionId next() {
        return new RestrictionId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
