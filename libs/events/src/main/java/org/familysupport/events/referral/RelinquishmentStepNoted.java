package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;

/**
 * Something was done.
 *
 * @param step code of the list {@code relinquishment-step}
 */
public record RelinquishmentStepNoted(
        RelinquishmentId relinquishment, long version, OrganisationId organisation, String step, LocalDate doneOn)
        implements RelinquishmentFact {}
