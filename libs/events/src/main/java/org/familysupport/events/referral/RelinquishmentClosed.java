package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;

/** A case was closed. */
public record RelinquishmentClosed(
        RelinquishmentId relinquishment, long version, OrganisationId organisation, Instant closedAt)
        implements RelinquishmentFact {}
