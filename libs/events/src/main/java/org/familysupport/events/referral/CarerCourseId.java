package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a course of the school of foster parents (domain row 39). */
public record CarerCourseId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CarerCourseId {}

    /** A new id. */
    public static CarerCourseId next() {
        return new CarerCourseId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
