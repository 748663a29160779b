package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a call to the hot line (domain row 37). */
public record HotLineCallId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HotLineCallId {}

    /** A new id. */
    public static HotLineCallId next() {
        return new HotLineCallId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
