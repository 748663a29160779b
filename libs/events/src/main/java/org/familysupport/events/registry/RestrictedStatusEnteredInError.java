package org.familysupport.events.registry;

/** A status of a protected data class was never held: it was entered by mistake. */
public record RestrictedStatusEnteredInError(StatusId status, long version, StatusHeld held)
        implements RestrictedStatusFact {}
