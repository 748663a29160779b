package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to an organisation in the directory. */
public sealed interface OrganisationFact extends Fact permits OrganisationRegistered, OrganisationChanged {}
