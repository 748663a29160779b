package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a territory in the register (domain row 15); others know it by its OKTMO code. */
public record TerritoryId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TerritoryId {}

    /** A new id. */
    public static TerritoryId next() {
        return new TerritoryId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
