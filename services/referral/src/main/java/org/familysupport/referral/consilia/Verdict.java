package org.familysupport.referral.consilia;

import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol says of a line of the agenda.
 *
 * @param outcome code of the list {@code consilium-outcome}
 * @param resolution in words; stays here
 */
public record Verdict(int item, String outcome, @Nullable String resolution) implements Personal {
    static final String ADOPTED = "adopted";

    @Override
    public String toString() {
        return "***";
    }
}
