package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a version of an instrument of assessment (domain row 33). */
public record InstrumentId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InstrumentId {}

    /** A new id. */
    public static InstrumentId next() {
        return new InstrumentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
