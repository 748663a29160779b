package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;

/**
 * A candidate was refused.
 *
 * @param reason code of the list {@code carer-refusal}
 */
public record CarerRefused(CarerId carer, long version, OrganisationId organisation, String reason, LocalDate decidedOn)
        implements CarerFact {}
