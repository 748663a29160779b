package org.familysupport.operations.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import org.familysupport.web.manners.Doors;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests under the paths that doors declare and all others as one: what a stranger writes into an address must
 * neither be shown to those who watch the metrics nor make a series of its own (trap 20).
 */
@Singleton
public class DeclaredPaths implements MeterFilter {
    private static final String PATH = "uri";
    private static final String OTHER = "OTHER";

    private final Doors doors;

    DeclaredPaths(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Meter.Id map(Meter.Id meter) {
        @Nullable String path = meter.getName().startsWith("http.server") ? meter.getTag(PATH) : null;
        return path == null || doors.declare(path) ? meter : meter.withTag(Tag.of(PATH, OTHER));
    }
}
