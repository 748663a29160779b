package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a social accompaniment (domain rows 31, 50). */
public record AccompanimentId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccompanimentId {}

    /** A new id. */
    public static AccompanimentId next() {
        return new AccompanimentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
