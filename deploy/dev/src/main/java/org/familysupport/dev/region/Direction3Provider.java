package org.familysupport.dev.region;

import java.util.UUID;

/** The three organisations that the report names under direction 3, rehabilitation at home (S1:47-49). */
public enum Direction3Provider {
    SEMYA("semya"),
    SUZUN("suzun"),
    CENTRAL_OKRUG("central-okrug");

    private final String key;

    Direction3Provider(String key) {
        this.key = key;
    }

    /** The id of the organisation in the invented region. */
    public UUID organisation() {
        return StableIds.of("organisation", key);
    }

    /** The key of the organisation in the invented region. */
    public String key() {
        return key;
    }
}
