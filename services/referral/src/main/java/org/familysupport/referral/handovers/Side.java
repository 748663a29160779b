package org.familysupport.referral.handovers;

/** On which side of a hand-over somebody stands. */
public enum Side {
    /** Who asks. */
    SOURCE,
    /** Who is asked. */
    TARGET,
    /** Who may take what stands open to organisations of its kind and place. */
    POOL,
    /** Who coordinates for the region. */
    REGION
}
