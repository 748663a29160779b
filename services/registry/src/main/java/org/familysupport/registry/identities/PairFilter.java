package org.familysupport.registry.identities;

import org.jspecify.annotations.Nullable;

/** Which pairs are asked for; what is absent restricts nothing. */
public record PairFilter(@Nullable String zone) {}
