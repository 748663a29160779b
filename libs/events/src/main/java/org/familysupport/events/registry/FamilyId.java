package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a family (domain row 2). */
public record FamilyId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FamilyId {}

    /** A new id. */
    public static FamilyId next() {
        return new FamilyId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
