package org.familysupport.delivery.families;

import java.util.UUID;

/**
 * A person as the registry last described it.
 *
 * @param dated whether the registry knows the birth, so that its date must come by the other topic
 */
record PersonCopy(UUID id, long version, boolean dated) implements Copy {}
