package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;

/**
 * A case was opened.
 *
 * @param unborn whether the child is not born yet
 */
public record RelinquishmentOpened(
        RelinquishmentId relinquishment, long version, OrganisationId organisation, boolean unborn, Instant openedAt)
        implements RelinquishmentFact {}
