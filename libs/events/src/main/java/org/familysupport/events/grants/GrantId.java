package org.familysupport.events.grants;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a grant of access. */
public record GrantId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {}

    /** A new id. */
    public static GrantId next() {
        return new GrantId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
