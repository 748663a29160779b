package org.familysupport.events.restrictions;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens to a restriction; keyed by the subject it hides. Each tells all of it, so that the newest is enough. */
public sealed interface RestrictionFact extends Fact permits RestrictionPlaced, RestrictionLifted {
    RestrictionId restriction();

    SubjectRef subject();

    /** Code of the list {@code compartment}. */
    String compartment();

    /** The only ones that may know of the subject. */
    List<OrganisationId> team();

    /** Since when. */
    Instant from();

    /** Until when; absent while it lasts. */
    @Nullable
    Instant until();
}
