package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.registry.OrganisationId;

/** What happens to courses of the school of foster parents. */
public sealed interface CarerCourseFact extends Fact permits CarerCourseOpened {
    CarerCourseId course();

    /** Who holds it. */
    OrganisationId organisation();

    @Override
    default UUID key() {
        return course().value();
    }
}
