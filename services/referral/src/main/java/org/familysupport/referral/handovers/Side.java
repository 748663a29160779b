package org.familysupport.referral.handovers;

/** On which side of a hand-over somebody stands. */
public enum Side {
    /** Who asks. */
    SOURCE,
    /** Who is asked. */
    TARGET
}
