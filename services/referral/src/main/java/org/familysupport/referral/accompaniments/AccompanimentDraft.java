package org.familysupport.referral.accompaniments;

import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is said when somebody may need accompaniment; codes are checked.
 *
 * @param ground code of the list {@code accompaniment-ground}
 * @param note free text, stays here
 */
public record AccompanimentDraft(
        SubjectRef subject,
        String ground,
        AccompanimentBasis basis,
        @Nullable String note) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
