package org.familysupport.registry.organisations;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations are wanted; what is absent does not matter.
 *
 * @param territory OKTMO code in which, or below which, it is; or the beginning of one
 * @param serves OKTMO code of a place whose families it helps
 * @param name a part of the name, in any case
 */
public record OrganisationFilter(
        @Nullable String sector,
        @Nullable String type,
        @Nullable String territory,
        @Nullable String serves,
        @Nullable String status,
        @Nullable String name) {}
