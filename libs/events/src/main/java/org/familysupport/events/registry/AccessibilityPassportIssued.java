package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place was surveyed and has an accessibility passport.
 *
 * @param document the passport
 * @param place the same for every passport of one place
 * @param territory OKTMO code
 * @param organisation whose place it is, if it is one of the directory
 * @param date of the survey
 * @param validTo the last day of the passport, where it has one
 * @param supersededBy the newer one that was entered before it, if there is one
 */
public record AccessibilityPassportIssued(
        AccessibilityPassportId document,
        long version,
        UUID place,
        String territory,
        @Nullable OrganisationId organisation,
        List<AccessibilityFeature> features,
        LocalDate date,
        @Nullable LocalDate validTo,
        @Nullable AccessibilityPassportId supersededBy)
        implements AccessibilityPassportFact {
    public AccessibilityPassportIssued {
        features = List.copyOf(features);
    }

    @Override
    public UUID key() {
        return document.value();
    }
}
