package org.familysupport.referral.routes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A route and what printing it needs besides.
 *
 * @param names of organisations, by the directory
 * @param printedAt when
 */
public record PrintableRoute(SeenRoute seen, Map<UUID, String> names, Instant printedAt) {
    public PrintableRoute {
        names = Map.copyOf(names);
    }
}
