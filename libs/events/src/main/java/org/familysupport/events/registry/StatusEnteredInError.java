package org.familysupport.events.registry;

/** A status was never held: it was entered by mistake. */
public record StatusEnteredInError(StatusId status, long version, StatusHeld held) implements StatusFact {}
