package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a mark that two records must never be linked (domain row 7). */
public record IdentityMarkId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IdentityMarkId {}

    /** A new id. */
    public static IdentityMarkId next() {
        return new IdentityMarkId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
