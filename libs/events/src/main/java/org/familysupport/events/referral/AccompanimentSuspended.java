package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * The accompaniment pauses.
 *
 * @param reason code of the list {@code accompaniment-suspension}
 */
public record AccompanimentSuspended(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String reason,
        Instant suspendedAt)
        implements AccompanimentFact {}
