package org.familysupport.referral.deadlines;

import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;

/**
 * A referral as far as terms go: who has to do what now.
 *
 * @param source who asked
 * @param waits what is waited for; what is not named here is waited for no longer
 */
public record Concern(ReferralId referral, SubjectRef subject, OrganisationId source, List<Wait> waits) {
    public Concern {
        waits = List.copyOf(waits);
    }
}
