package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistId;

/** A specialist leads the accompaniment from now on. */
public record AccompanimentCuratorNamed(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        SpecialistId curator,
        Instant appointedAt)
        implements AccompanimentFact {}
