package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to an emergency access. */
public sealed interface EmergencyAccessFact extends Fact permits EmergencyAccessOpened, EmergencyAccessReviewed {}
