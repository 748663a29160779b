package org.familysupport.events.registry;

/** What happens to a status of a protected data class, on a topic of its own (rulings 24). */
public sealed interface RestrictedStatusFact extends StatusFact
        permits RestrictedStatusRecorded, RestrictedStatusEnded, RestrictedStatusEnteredInError {}
