package org.familysupport.registry.identities;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Two people who look alike and of whom nobody has decided.
 *
 * @param reason why who entered the second holds them for two; absent where the service found the pair
 */
public record OpenPair(
        UUID id,
        long version,
        UUID one,
        UUID other,
        Likelihood likelihood,
        @Nullable String reason,
        @Nullable UUID organisation,
        Instant foundAt)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
