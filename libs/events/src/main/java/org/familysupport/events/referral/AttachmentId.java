package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a file that is attached to a referral. */
public record AttachmentId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttachmentId {}

    /** A new id. */
    public static AttachmentId next() {
        return new AttachmentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
