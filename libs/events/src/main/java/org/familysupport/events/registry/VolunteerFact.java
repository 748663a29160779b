package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to a volunteer; who they are stays in the registry. */
public sealed interface VolunteerFact extends Fact
        permits VolunteerRegistered, VolunteerCleared, VolunteerWorked, VolunteerLeft, VolunteerChanged {}
