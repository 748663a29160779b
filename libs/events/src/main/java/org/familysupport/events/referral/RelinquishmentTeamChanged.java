package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;

/** Who is of the team has changed. */
public record RelinquishmentTeamChanged(
        RelinquishmentId relinquishment, long version, OrganisationId organisation, Instant changedAt)
        implements RelinquishmentFact {}
