package org.familysupport.reporting.counts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are counted; all must hold, what is absent does not matter.
 *
 * @param organisation who gave it: an organisation with all that stand under it
 * @param sector of that organisation, as the directory has it now
 * @param territory an OKTMO code of where the family lived on the day, or the beginning of one
 * @param funding a source of funding
 */
public record CountFilter(
        @Nullable String direction,
        @Nullable UUID organisation,
        @Nullable String sector,
        @Nullable String territory,
        @Nullable String funding,
        @Nullable String serviceType,
        @Nullable String setting,
        @Nullable String channel) {
    CountFilter of(UUID only) {
        return new CountFilter(direction, only, sector, territory, funding, serviceType, setting, channel);
    }
}
