package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** What happens to a need that a referral names; codes alone. */
public sealed interface NeedFact extends Fact permits NeedNamed, NeedChanged, NeedClosed {
    NeedId need();

    /** To which it belongs. */
    ReferralId referral();

    /** The family or person it is about. */
    SubjectRef subject();

    /** The organisation that asked. */
    OrganisationId source();

    @Override
    default UUID key() {
        return need().value();
    }
}
