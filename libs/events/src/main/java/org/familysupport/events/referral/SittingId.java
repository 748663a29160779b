package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a sitting of a consilium (domain row 30). */
public record SittingId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SittingId {}

    /** A new id. */
    public static SittingId next() {
        return new SittingId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
