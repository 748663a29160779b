package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a candidate for substitute care (domain row 39). */
public record CarerId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CarerId {}

    /** A new id. */
    public static CarerId next() {
        return new CarerId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
