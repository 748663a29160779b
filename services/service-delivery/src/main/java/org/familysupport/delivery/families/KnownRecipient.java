package org.familysupport.delivery.families;

import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/**
 * What is known here about somebody who is to receive a service.
 *
 * @param access of the giving organisation to the family, or to the person where there is no family: who helps and reads but a part, may enter
 *     what it gives
 * @param familyHeard whether there is no family, or it has been heard of
 * @param personHeard whether the person and, where the registry knows it, the birth has been heard of
 * @param belonged whether the person was in the family on the day; absent for who never was, or was not yet heard of
 * @param grown whether the person belonged on the day to the family, or to any where there is none, as one of its adults
 * @param territory OKTMO code of where the family, or the person without one, lived on the day
 */
public record KnownRecipient(
        @Nullable Access access,
        boolean familyHeard,
        boolean personHeard,
        @Nullable Boolean belonged,
        @Nullable Birth birth,
        boolean grown,
        @Nullable String territory) {

    /** Whether the organisation may know the family, or the person where there is none. */
    public boolean subjectKnown(boolean inFamily) {
        return access != null && (inFamily ? familyHeard : personHeard);
    }

    /** Whether the organisation may enter what it gives to the subject. */
    public boolean mayBeHelped() {
        return access != null && access.mayHelp();
    }

    /** Whether this is somebody the caller may name here: known, and ever of the family. */
    public boolean named() {
        return personHeard && belonged != null;
    }

    /** Whether nothing is missing that a fact on its way could still bring. */
    public boolean settled(boolean inFamily) {
        return subjectKnown(inFamily) && mayBeHelped() && named();
    }
}
