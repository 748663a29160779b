package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;

/**
 * A candidate has given it up.
 *
 * @param reason code of the list {@code carer-withdrawal}
 */
public record CarerWithdrawn(
        CarerId carer, long version, OrganisationId organisation, String reason, LocalDate decidedOn)
        implements CarerFact {}
