package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a survey of a family (domain row 19). */
public record FamilySurveyId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FamilySurveyId {}

    /** A new id. */
    public static FamilySurveyId next() {
        return new FamilySurveyId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
