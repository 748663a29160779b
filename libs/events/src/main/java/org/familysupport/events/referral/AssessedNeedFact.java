package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** What happens to a need of a family or person. */
public sealed interface AssessedNeedFact extends Fact permits AssessedNeedFound, AssessedNeedReviewed {
    AssessedNeedId need();

    SubjectRef subject();

    /** Who found it, or looked at it. */
    OrganisationId organisation();

    @Override
    default UUID key() {
        return need().value();
    }
}
