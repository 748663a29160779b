package org.familysupport.registry.organisations;

import org.jspecify.annotations.Nullable;

/** Which organisations are wanted; what is absent does not matter. */
public record OrganisationFilter(
        @Nullable String sector,
        @Nullable String type,
        @Nullable String territory,
        @Nullable String status) {}
