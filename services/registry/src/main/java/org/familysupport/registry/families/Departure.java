package org.familysupport.registry.families;

import java.util.List;
import org.familysupport.events.registry.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody goes to another family.
 *
 * @param stays what ends here of it, under whatever id, at least one; its own first
 */
record Departure(List<Membership> stays, Regrouping.Mover mover) {
    Departure {
        stays = List.copyOf(stays);
    }

    /** Who arrives there: the stays may be those of other records of the same person. */
    PersonId person() {
        return mover.person();
    }

    /** The stay that goes on there. */
    Membership stay() {
        return stays.getFirst();
    }

    /** The role in the other family. */
    String role() {
        return mover.role() == null ? stay().role() : mover.role();
    }

    /** The document on which the relation rests there. */
    @Nullable
    Basis basis() {
        return mover.basis() == null ? stay().basis() : mover.basis();
    }

    /** Whether a child keeps another home besides; where that is not said, it does unless its only home ends here, under whatever id. */
    boolean toSecondHome() {
        return mover.secondHome() == null
                ? stays.stream().anyMatch(Membership::isSecondHome)
                        && stays.stream().noneMatch(Membership::isOnlyHome)
                : mover.secondHome();
    }
}
