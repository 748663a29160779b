package org.familysupport.security.grants;

import org.familysupport.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation may know about a subject now: the strongest grant, as the database function
 * {@code access_to} answers it in the query that loads the row (rulings 15).
 *
 * @param profile full, tail (read only) or preview (no names, no addresses)
 * @param service who announced the grant
 */
public record Access(Profile profile, String service) {
    /** How much a grant opens, strongest first. */
    public enum Profile {
        FULL,
        TAIL,
        PREVIEW
    }

    /**
     * Reads the function's answer.
     *
     * @throws Refused 404 when there is no right to know
     */
    public static Access required(@Nullable Object answer) {
        if (answer == null) {
            throw Refused.notFound();
        }
        String[] parts = answer.toString().split(" ");
        return new Access(Profile.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)), parts[1]);
    }

    public boolean mayWrite() {
        return profile == Profile.FULL;
    }

    public boolean seesNames() {
        return profile != Profile.PREVIEW;
    }
}
