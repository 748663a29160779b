package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a term of a referral that runs for one organisation (domain row 26). */
public record DeadlineId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeadlineId {}

    /** A new id. */
    public static DeadlineId next() {
        return new DeadlineId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
