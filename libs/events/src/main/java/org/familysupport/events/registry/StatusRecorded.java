package org.familysupport.events.registry;

/** A status was established for a person or family. */
public record StatusRecorded(StatusId status, long version, StatusHeld held) implements StatusFact {}
