package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * Somebody was assessed with an instrument; answers and scores stay where they are.
 *
 * @param instrument the version of the instrument
 * @param code what all versions of the instrument are called
 * @param number which of them it is
 */
public record AssessmentRecorded(
        AssessmentId assessment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        InstrumentId instrument,
        String code,
        int number,
        LocalDate assessedOn)
        implements AssessmentFact {}
