package org.familysupport.events.registry;

/** A status of a protected data class was established for a person or family. */
public record RestrictedStatusRecorded(StatusId status, long version, StatusHeld held)
        implements RestrictedStatusFact {}
