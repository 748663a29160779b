package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;

/**
 * Somebody wants to take a child into care.
 *
 * @param form code of the list {@code carer-form}
 * @param adults how many adults of the household, the candidate among them
 */
public record CarerApplied(
        CarerId carer, long version, OrganisationId organisation, String form, int adults, LocalDate appliedOn)
        implements CarerFact {}
