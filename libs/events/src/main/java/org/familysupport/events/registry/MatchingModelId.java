package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a table of weights by which look-alikes are scored (domain row 6). */
public record MatchingModelId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MatchingModelId {}

    /** A new id. */
    public static MatchingModelId next() {
        return new MatchingModelId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
