package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a rule that says how long a term is (domain row 26). */
public record DeadlineRuleId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeadlineRuleId {}

    /** A new id. */
    public static DeadlineRuleId next() {
        return new DeadlineRuleId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
