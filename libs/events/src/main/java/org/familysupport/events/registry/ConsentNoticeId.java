package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of one version of a consent notice. */
public record ConsentNoticeId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsentNoticeId {}

    /** A new id. */
    public static ConsentNoticeId next() {
        return new ConsentNoticeId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
