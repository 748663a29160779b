package org.familysupport.delivery.families;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A family as the registry last described it. */
record FamilyCopy(
        UUID id, long version, UUID registeredBy, @Nullable String territory) implements Copy {}
