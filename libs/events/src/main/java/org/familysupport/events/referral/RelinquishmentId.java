package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a case of intended relinquishment (domain row 38). */
public record RelinquishmentId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RelinquishmentId {}

    /** A new id. */
    public static RelinquishmentId next() {
        return new RelinquishmentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
