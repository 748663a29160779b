package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of an accessibility passport (domain row 19). */
public record AccessibilityPassportId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccessibilityPassportId {}

    /** A new id. */
    public static AccessibilityPassportId next() {
        return new AccessibilityPassportId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
