package org.familysupport.delivery.families;

import java.util.UUID;

/** A person's birth as the registry last described it. */
record BirthCopy(UUID person, long version, Birth birth) implements Copy {}
