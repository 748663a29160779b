package org.familysupport.registry.passports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which passports are wanted; what is absent does not matter.
 *
 * @param territory OKTMO code in which, or below which, the place is; or the beginning of one
 * @param impairment for whom the place has something
 * @param feature what it has
 * @param name a part of the name, in any case
 * @param history whether also those which hold no longer
 */
public record PassportFilter(
        @Nullable String territory,
        @Nullable String impairment,
        @Nullable String feature,
        @Nullable String name,
        @Nullable UUID place,
        boolean history) {}
