package org.familysupport.registry.passports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.registry.AccessibilityFeature;
import org.familysupport.events.registry.AccessibilityPassportId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the accessibility of a place.
 *
 * @param place of an earlier passport; absent for a place that has none
 * @param organisation whose place it is, if it is one of the directory
 * @param date of the survey
 */
public record PassportDraft(
        @Nullable AccessibilityPassportId id,
        @Nullable UUID place,
        String name,
        String address,
        String territory,
        @Nullable UUID organisation,
        List<AccessibilityFeature> features,
        LocalDate date,
        @Nullable LocalDate validTo) {
    public PassportDraft {
        features = List.copyOf(features);
    }
}
