package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** Nothing more is to be done about an accompaniment. */
public record AccompanimentArchived(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        Instant archivedAt)
        implements AccompanimentFact {}
