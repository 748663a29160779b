package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A family or person may need social accompaniment.
 *
 * @param ground code of the list {@code accompaniment-ground}
 */
public record AccompanimentIdentified(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String ground,
        Instant identifiedAt)
        implements AccompanimentFact {}
