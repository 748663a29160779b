package org.familysupport.referral.assessments;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a need when it is found.
 *
 * @param organisation who found it
 * @param category code of the list {@code need-category}
 * @param assessment the assessment that shows it
 */
public record AssessedNeedDraft(
        SubjectRef subject,
        OrganisationId organisation,
        String category,
        LocalDate foundOn,
        @Nullable AssessmentId assessment) {}
