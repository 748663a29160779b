package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;

/**
 * It is known how it came out.
 *
 * @param outcome code of the list {@code relinquishment-outcome}
 */
public record RelinquishmentDecided(
        RelinquishmentId relinquishment, long version, OrganisationId organisation, String outcome, LocalDate decidedOn)
        implements RelinquishmentFact {}
