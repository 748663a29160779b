package org.familysupport.registry.identities;

import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What a steward decides of a pair.
 *
 * @param number its place in the batch, from 0
 * @param seen the version of the pair that was looked at
 * @param kept the record that is to stand for both; absent where they are two
 */
public record PairDecision(
        int number, UUID pair, long seen, @Nullable UUID kept, String reason) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
