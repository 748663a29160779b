package org.familysupport.kernel.time;

/** What is told of a thing tells its version with it: the one that a client names when it changes the thing. */
public interface Versioned {
    /** As of what is told. */
    long version();
}
