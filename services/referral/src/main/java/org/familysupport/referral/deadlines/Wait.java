package org.familysupport.referral.deadlines;

import org.familysupport.events.registry.OrganisationId;

/**
 * Something that is waited for.
 *
 * @param party who is to do it
 * @param paused whether the term stands still
 */
public record Wait(Timer timer, OrganisationId party, boolean paused) {
    /** A term that runs. */
    public static Wait running(Timer timer, OrganisationId party) {
        return new Wait(timer, party, false);
    }

    /** A term that stands still. */
    public static Wait paused(Timer timer, OrganisationId party) {
        return new Wait(timer, party, true);
    }
}
