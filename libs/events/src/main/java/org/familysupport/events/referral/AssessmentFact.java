package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** What others may know of assessments: that there was one, never how it turned out. */
public sealed interface AssessmentFact extends Fact permits AssessmentRecorded {
    AssessmentId assessment();

    /** The child, grown-up or family that was assessed. */
    SubjectRef subject();

    /** Who assessed. */
    OrganisationId organisation();

    @Override
    default UUID key() {
        return assessment().value();
    }
}
