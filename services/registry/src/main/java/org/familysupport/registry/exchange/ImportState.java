package org.familysupport.registry.exchange;

import java.util.List;
import java.util.Locale;

/** Where an import of a file stands. */
public enum ImportState {
    /** Its content is on its way, or was cut off and may be gone on with. */
    RECEIVING,
    /** All is here and is worked off. */
    WORKING,
    DONE,
    /** Stopped by who sent it; what was worked off stays. */
    CANCELLED,
    /** Its content never came whole. */
    DROPPED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this code. */
    public static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What who sent it may do now, by the last word of the path. */
    public List<String> allowedActs() {
        return switch (this) {
            case RECEIVING -> List.of("content", "cancellation");
            case WORKING -> List.of("cancellation");
            case DONE, CANCELLED, DROPPED -> List.of();
        };
    }
}
