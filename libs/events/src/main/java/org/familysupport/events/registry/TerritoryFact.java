package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to a territory of the register. */
public sealed interface TerritoryFact extends Fact permits TerritoryRegistered, TerritoryChanged {}
