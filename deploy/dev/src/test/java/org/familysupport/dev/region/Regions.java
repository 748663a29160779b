package org.familysupport.dev.region;

import java.util.UUID;

/** The regions that the tests look at, each made once. */
final class Regions {
    static final Bodies BODIES =
            new Bodies(id("health"), id("education"), id("social-protection"), id("guardianship"), id("ngo"));

    static final Region FULL = Region.generate(Region.SEED, BODIES);
    static final Region SAMPLE = Region.sample(Region.SEED, BODIES);

    private Regions() {}

    private static UUID id(String name) {
        return StableIds.of("test-body", name);
    }
}
