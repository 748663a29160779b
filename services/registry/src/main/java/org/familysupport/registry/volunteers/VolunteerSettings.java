package org.familysupport.registry.volunteers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What a region asks of volunteers. */
@ConfigMapping(prefix = "family-support.volunteers")
interface VolunteerSettings {
    /** The kinds of clearance without which nobody is with a family: codes of {@code clearance-kind}. */
    @WithDefault("no-criminal-record")
    Set<String> requiredClearances();
}
