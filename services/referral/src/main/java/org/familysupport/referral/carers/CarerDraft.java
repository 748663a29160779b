package org.familysupport.referral.carers;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;

/**
 * What is said of a candidate who applies.
 *
 * @param person the candidate
 * @param adults the others of the household who are of age
 * @param organisation of guardianship, which leads
 * @param form code of the list {@code carer-form}
 */
public record CarerDraft(
        PersonId person, List<PersonId> adults, OrganisationId organisation, String form, LocalDate appliedOn) {
    public CarerDraft {
        adults = List.copyOf(adults);
    }

    /** All adults, the candidate first. */
    List<UUID> household() {
        Set<UUID> all = new LinkedHashSet<>();
        all.add(person.value());
        adults.forEach(adult -> all.add(adult.value()));
        return List.copyOf(all);
    }
}
