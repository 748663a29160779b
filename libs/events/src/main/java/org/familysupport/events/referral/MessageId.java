package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a message between the two sides of a referral. */
public record MessageId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {}

    /** A new id. */
    public static MessageId next() {
        return new MessageId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
