package org.familysupport.events.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a delivery: one service really given (domain row 43). */
public record DeliveryId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryId {}

    /** A new id. */
    public static DeliveryId next() {
        return new DeliveryId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
