package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family was surveyed.
 *
 * @param form code of the list {@code survey-form}
 * @param date of the survey
 * @param validTo the last day on which its answers may be leaned on, where it has one
 * @param supersededBy the newer one that was entered before it, if there is one
 */
public record FamilySurveyed(
        FamilySurveyId survey,
        long version,
        FamilyId family,
        OrganisationId organisation,
        String form,
        LocalDate date,
        @Nullable LocalDate validTo,
        @Nullable FamilySurveyId supersededBy)
        implements FamilySurveyFact {
    @Override
    public UUID key() {
        return survey.value();
    }
}
