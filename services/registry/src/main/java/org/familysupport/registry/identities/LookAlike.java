package org.familysupport.registry.identities;

import java.util.UUID;

/**
 * Somebody who may be the same.
 *
 * @param person whom the asking organisation must not be told of, unless {@code known}
 * @param known whether the asking organisation may know the person by name
 */
public record LookAlike(UUID person, boolean known, Likelihood likelihood) {}
