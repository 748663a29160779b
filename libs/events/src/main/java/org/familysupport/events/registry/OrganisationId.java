package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of an organisation or body in the directory (domain row 16). */
public record OrganisationId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {}

    /** A new id. */
    public static OrganisationId next() {
        return new OrganisationId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
