package org.familysupport.events.referral;

import org.familysupport.events.registry.OrganisationId;

/** The child is born; the day stays where it is. */
public record RelinquishmentDelivered(RelinquishmentId relinquishment, long version, OrganisationId organisation)
        implements RelinquishmentFact {}
