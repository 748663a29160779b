package org.familysupport.registry.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure as it is asked for; codes are known ones.
 *
 * @param subject about whom
 * @param organisation who shall know
 * @param purposes no more than the agreement allows; all of it when empty
 * @param dataClasses no more than the agreement opens; all of it when empty
 * @param until last day; the agreement's last day when null
 */
public record DisclosureDraft(
        SubjectRef subject,
        UUID organisation,
        List<String> purposes,
        List<String> dataClasses,
        @Nullable LocalDate until) {
    public DisclosureDraft {
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
    }
}
