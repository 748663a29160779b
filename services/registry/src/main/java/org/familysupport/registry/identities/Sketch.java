package org.familysupport.registry.identities;

import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.matching.BlockingKeys;
import org.familysupport.matching.Features;

/**
 * A person prepared for comparing.
 *
 * @param keys under which it is found, ascending; none for one who was found
 */
record Sketch(UUID person, Features features, long[] keys) implements Personal {
    private static final long[] NONE = {};

    static Sketch of(UUID person, Likeness likeness) {
        Features features = likeness.features();
        return new Sketch(person, features, BlockingKeys.hashesOf(features));
    }

    /** Of one who was found already. */
    static Sketch found(UUID person, Likeness likeness) {
        return new Sketch(person, likeness.features(), NONE);
    }

    static Sketch of(Newcomer newcomer) {
        return of(newcomer.person(), newcomer.likeness());
    }

    /** Whether they share a key: who does not, is not compared. */
    boolean meets(Sketch other) {
        int mine = 0;
        int theirs = 0;
        while (mine < keys.length && theirs < other.keys.length) {
            int order = Long.compare(keys[mine], other.keys[theirs]);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                mine++;
            } else {
                theirs++;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "***";
    }
}
