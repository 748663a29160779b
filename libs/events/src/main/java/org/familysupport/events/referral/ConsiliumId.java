package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of an interagency consilium (domain row 29). */
public record ConsiliumId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsiliumId {}

    /** A new id. */
    public static ConsiliumId next() {
        return new ConsiliumId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
