package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a transfer of responsibility (domain row 27). */
public record TransferId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TransferId {}

    /** A new id. */
    public static TransferId next() {
        return new TransferId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
