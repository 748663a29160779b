package org.familysupport.referral.relinquishments;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What the team did.
 *
 * @param step code of the list {@code relinquishment-step}
 * @param organisation who did it
 * @param note stays here
 */
public record CaseStep(
        String step,
        LocalDate doneOn,
        UUID organisation,
        @Nullable String note) implements Personal {
    @Override
    public String toString() {
        return step;
    }
}
