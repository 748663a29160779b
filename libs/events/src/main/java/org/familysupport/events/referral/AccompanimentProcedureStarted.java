package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** The decision about an accompaniment is being prepared. */
public record AccompanimentProcedureStarted(
        AccompanimentId accompaniment, long version, SubjectRef subject, OrganisationId organisation, Instant startedAt)
        implements AccompanimentFact {}
