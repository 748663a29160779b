package org.familysupport.referral.relinquishments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is of the team.
 *
 * @param worker one worker of the organisation: opaque, as in the token; null for all who work there with families
 */
public record TeamMember(UUID organisation, @Nullable String worker) {
    /** Whether somebody of an organisation is of the team by this. */
    boolean includes(UUID of, String who) {
        return organisation.equals(of) && (worker == null || worker.equals(who));
    }
}
