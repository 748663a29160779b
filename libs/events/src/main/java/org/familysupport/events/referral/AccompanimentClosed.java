package org.familysupport.events.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The accompaniment ended.
 *
 * @param outcome code of the list {@code accompaniment-outcome}
 * @param followUpOn when to look how they are; absent where nobody will
 */
public record AccompanimentClosed(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String outcome,
        @Nullable LocalDate followUpOn,
        Instant closedAt)
        implements AccompanimentFact {}
