package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a link between two records of one person or family (domain row 7). */
public record IdentityLinkId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IdentityLinkId {}

    /** A new id. */
    public static IdentityLinkId next() {
        return new IdentityLinkId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
