package org.familysupport.matching;

/** What follows from a comparison. */
public enum Zone {
    /** One person beyond doubt: may be linked without asking. */
    AUTOMATIC,
    /** A person should look at both. */
    REVIEW,
    /** Taken for two people. */
    DIFFERENT
}
