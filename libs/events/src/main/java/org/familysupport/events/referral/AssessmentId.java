package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of an assessment of a child or family (domain row 33). */
public record AssessmentId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssessmentId {}

    /** A new id. */
    public static AssessmentId next() {
        return new AssessmentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
