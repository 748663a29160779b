package org.familysupport.registry.specialists;

import org.familysupport.events.registry.SpecialistId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.PersonName;
import org.jspecify.annotations.Nullable;

/** What is said of a specialist who is entered with a first employment. */
public record SpecialistDraft(@Nullable SpecialistId id, PersonName name, EmploymentDraft employment)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
