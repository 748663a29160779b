package org.familysupport.events.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The identity of a legal act or agreement in the register. */
public record AgreementId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgreementId {}

    /** A new id. */
    public static AgreementId next() {
        return new AgreementId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
