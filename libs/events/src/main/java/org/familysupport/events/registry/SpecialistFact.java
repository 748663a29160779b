package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to a specialist and their employment; who they are stays in the registry. */
public sealed interface SpecialistFact extends Fact permits SpecialistEmployed, EmploymentEnded, SpecialistChanged {}
