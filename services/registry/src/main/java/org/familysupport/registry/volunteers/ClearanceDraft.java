package org.familysupport.registry.volunteers;

import java.time.LocalDate;
import org.familysupport.kernel.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * A document that clears a volunteer.
 *
 * @param kind code of the list {@code clearance-kind}
 * @param reference its number
 * @param from its first day
 * @param to its last day, where it has one
 */
public record ClearanceDraft(
        String kind,
        @Nullable PersonalText reference,
        LocalDate from,
        @Nullable LocalDate to) {}
