package org.familysupport.delivery.families;

import java.util.UUID;

/** A family as the registry last described it. */
record FamilyCopy(UUID id, long version, UUID registeredBy) implements Copy {}
