package org.familysupport.events.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a referral: one need, asked of one or several organisations (domain row 23). */
public record ReferralId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReferralId {}

    /** A new id. */
    public static ReferralId next() {
        return new ReferralId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
