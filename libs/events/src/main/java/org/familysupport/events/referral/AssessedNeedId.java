package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a need that was found (domain row 33). */
public record AssessedNeedId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssessedNeedId {}

    /** A new id. */
    public static AssessedNeedId next() {
        return new AssessedNeedId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
