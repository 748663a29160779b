package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a person: child, parent, caregiver or young adult (domain row 1). */
public record PersonId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {}

    /** A new id. */
    public static PersonId next() {
        return new PersonId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
