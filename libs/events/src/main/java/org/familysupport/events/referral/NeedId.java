package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a need that a referral names. */
public record NeedId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NeedId {}

    /** A new id. */
    public static NeedId next() {
        return new NeedId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
