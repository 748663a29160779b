package org.familysupport.events.registry;

/** The last day of a status of a protected data class was set. */
public record RestrictedStatusEnded(StatusId status, long version, StatusHeld held) implements RestrictedStatusFact {}
