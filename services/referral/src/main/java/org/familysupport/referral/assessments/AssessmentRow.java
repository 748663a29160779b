package org.familysupport.referral.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;

/** An assessment in a list: what it came to, not what was answered. */
public record AssessmentRow(
        AssessmentId id,
        long version,
        InstrumentId instrument,
        String code,
        int number,
        OrganisationId organisation,
        LocalDate assessedOn,
        List<Score> scores,
        Instant recordedAt)
        implements Personal {
    public AssessmentRow {
        scores = List.copyOf(scores);
    }

    @Override
    public String toString() {
        return "assessment " + id;
    }
}
