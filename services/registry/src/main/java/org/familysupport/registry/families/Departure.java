package org.familysupport.registry.families;

import org.familysupport.events.registry.PersonId;
import org.jspecify.annotations.Nullable;

/** A stay that ends because its person goes to another family. */
record Departure(Membership stay, Regrouping.Mover mover) {
    PersonId person() {
        return stay.person();
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
