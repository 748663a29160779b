package org.familysupport.kernel.time;

/** What nobody changes once it is said, such as a message: there is only its first version. */
public interface Unchanging extends Versioned {
    @Override
    default long version() {
        return 1;
    }
}
