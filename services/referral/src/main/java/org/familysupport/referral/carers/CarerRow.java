package org.familysupport.referral.carers;

import java.time.Instant;
import java.time.LocalDate;
import org.familysupport.events.referral.CarerId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;

/**
 * A candidate in a list.
 *
 * @param adults how many adults of the household there are
 * @param completed how many of them have completed a course
 */
public record CarerRow(
        CarerId id,
        long version,
        PersonId person,
        OrganisationId organisation,
        String form,
        CarerStatus status,
        LocalDate appliedOn,
        int adults,
        int completed,
        Instant enteredAt) {}
