package org.familysupport.registry.passports;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.FamilySurveyId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a survey of a family.
 *
 * @param form code of the list {@code survey-form}
 * @param surveyor a specialist of the registry, if one is named
 * @param answers by item of the form
 */
public record SurveyDraft(
        @Nullable FamilySurveyId id,
        UUID family,
        String form,
        LocalDate date,
        @Nullable UUID surveyor,
        Map<String, String> answers,
        @Nullable LocalDate validTo)
        implements Personal {
    public SurveyDraft {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "***";
    }
}
