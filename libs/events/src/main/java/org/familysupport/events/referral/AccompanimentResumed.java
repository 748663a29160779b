package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** The accompaniment goes on after a pause. */
public record AccompanimentResumed(
        AccompanimentId accompaniment, long version, SubjectRef subject, OrganisationId organisation, Instant resumedAt)
        implements AccompanimentFact {}
