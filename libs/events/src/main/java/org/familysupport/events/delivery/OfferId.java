package org.familysupport.events.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of an offer: what an organisation can give, to whom, where (domain row 34). */
public record OfferId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfferId {}

    /** A new id. */
    public static OfferId next() {
        return new OfferId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
