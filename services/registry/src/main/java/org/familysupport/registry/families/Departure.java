package org.familysupport.registry.families;

import org.familysupport.events.registry.PersonId;
import org.jspecify.annotations.Nullable;

/** A stay that ends because its person goes to another family. */
record Departure(Membership stay, Regrouping.Mover mover) {
    /** Who arrives there: the stay may be that of another record of the same person. */
    PersonId person() {
        return mover.person();
    }

    /** The role in the other family. */
    String role() {
        return mover.role() == null ? stay.role() : mover.role();
    }

    /** The document on which the relation rests there. */
    @Nullable
    Basis basis() {
        return mover.basis() == null ? stay.basis() : mover.basis();
    }

    /** Whether a child keeps another home besides. */
    boolean toSecondHome() {
        return mover.secondHome() == null ? stay.isSecondHome() : mover.secondHome();
    }
}
