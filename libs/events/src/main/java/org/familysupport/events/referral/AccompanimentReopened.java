package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * An accompaniment that had ended goes on.
 *
 * @param reason code of the list {@code accompaniment-reopening}
 */
public record AccompanimentReopened(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String reason,
        Instant reopenedAt)
        implements AccompanimentFact {}
