package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a signal that somebody needs help (domain row 22). */
public record SignalId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SignalId {}

    /** A new id. */
    public static SignalId next() {
        return new SignalId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
