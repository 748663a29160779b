package org.familysupport.events.registry;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to a dated status; those of protected data classes travel apart, as {@link RestrictedStatusFact}. */
public sealed interface StatusFact extends Fact
        permits StatusRecorded, StatusEnded, StatusEnteredInError, RestrictedStatusFact {
    StatusId status();

    StatusHeld held();

    @Override
    default UUID key() {
        return status().value();
    }
}
