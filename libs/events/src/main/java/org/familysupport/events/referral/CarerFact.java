package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.registry.OrganisationId;

/** What happens to a candidate for substitute care; who the candidate is stays with the guardianship (Family Code art. 139). */
public sealed interface CarerFact extends Fact
        permits CarerApplied, CarerEnrolled, CarerAttended, CarerCertified, CarerRefused, CarerWithdrawn {
    CarerId carer();

    /** The organisation of guardianship that leads. */
    OrganisationId organisation();

    @Override
    default UUID key() {
        return carer().value();
    }
}
