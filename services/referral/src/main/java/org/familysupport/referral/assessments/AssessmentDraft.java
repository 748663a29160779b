package org.familysupport.referral.assessments;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;

/**
 * What is said of an assessment when it is recorded.
 *
 * @param organisation in whose name it was made
 * @param assessedOn the day on which it was made
 */
public record AssessmentDraft(
        SubjectRef subject,
        InstrumentId instrument,
        OrganisationId organisation,
        LocalDate assessedOn,
        List<GivenAnswer> answers)
        implements Personal {
    public AssessmentDraft {
        answers = List.copyOf(answers);
    }

    @Override
    public String toString() {
        return "***";
    }
}
