package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The opaque identity of a specialist: a person who works somewhere (domain row 17). */
public record SpecialistId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SpecialistId {}

    /** A new id. */
    public static SpecialistId next() {
        return new SpecialistId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
