package org.familysupport.events.registry;

import java.util.UUID;

/**
 * A newer survey of the same family by the same form stands in the place of this one, which stays readable.
 *
 * @param form code of the list {@code survey-form}
 * @param supersededBy the newer one
 */
public record FamilySurveySuperseded(
        FamilySurveyId survey, long version, FamilyId family, String form, FamilySurveyId supersededBy)
        implements FamilySurveyFact {
    @Override
    public UUID key() {
        return survey.value();
    }
}
