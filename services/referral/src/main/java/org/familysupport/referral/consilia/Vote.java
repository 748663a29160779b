package org.familysupport.referral.consilia;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What a member says on a line of the agenda.
 *
 * @param vote code of the list {@code consilium-vote}
 * @param dissent a special opinion, in words; stays here
 */
public record Vote(
        int item, UUID member, String vote, @Nullable String dissent, Instant at) implements Personal {
    static final String IN_FAVOUR = "in-favour";
    static final String AGAINST = "against";

    @Override
    public String toString() {
        return "***";
    }
}
