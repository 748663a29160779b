package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to a person's record, without personal data. */
public sealed interface PersonFact extends Fact permits PersonRegistered, PersonChanged {}
