package org.familysupport.events.registry;

/** The last day of a status was set. */
public record StatusEnded(StatusId status, long version, StatusHeld held) implements StatusFact {}
