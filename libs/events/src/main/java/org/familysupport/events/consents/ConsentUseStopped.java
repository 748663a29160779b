package org.familysupport.events.consents;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.registry.ConsentId;

/**
 * A service no longer uses what a consent had opened: its answer to the withdrawal, given with the transaction that closed
 * the grants in its own copy.
 *
 * @param version the version of the consent that it answers
 */
public record ConsentUseStopped(ConsentId consent, long version, Instant stoppedAt) implements ConsentUseFact {
    @Override
    public UUID key() {
        return consent.value();
    }
}
