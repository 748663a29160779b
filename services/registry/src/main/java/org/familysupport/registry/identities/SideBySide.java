package org.familysupport.registry.identities;

import org.familysupport.kernel.privacy.Personal;

/** A pair with what is said of each of the two. */
public record SideBySide(OpenPair pair, Likeness one, Likeness other) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
