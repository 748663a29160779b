package org.familysupport.referral.referrals;

import java.util.Locale;

/** How near an offer is to where a subject lives, the nearest first. */
public enum Nearness {
    /** It is for families who live there. */
    SAME_TERRITORY,
    /** It is in the same region. */
    REGION,
    /** It comes over the distance. */
    REMOTE;

    /** Its word on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
