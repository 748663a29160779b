package org.familysupport.security.grants;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How old the copy of other services' grants may be. */
@ConfigMapping(prefix = "family-support.grants")
public interface GrantSettings {
    /** The topics whose grants are copied here; each must have given a sign of life lately. */
    Optional<List<String>> topics();

    /** Older than this, reads that lean on a copied grant are refused with 503: fail closed (rulings 17). */
    @WithDefault("PT30S")
    Duration stale();
}
