package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.registry.OrganisationId;

/**
 * What happens in a case of intended relinquishment: on a topic of its own, closed to all (rulings 24). Whose case it is, and the
 * unit, are not told even there.
 */
public sealed interface RelinquishmentFact extends Fact
        permits RelinquishmentOpened,
                RelinquishmentTeamChanged,
                RelinquishmentStepNoted,
                RelinquishmentDelivered,
                RelinquishmentDecided,
                RelinquishmentClosed {
    RelinquishmentId relinquishment();

    /** Who of the team did it. */
    OrganisationId organisation();

    @Override
    default UUID key() {
        return relinquishment().value();
    }
}
