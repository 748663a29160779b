package org.familysupport.prove;

/** Something was not as it must be. */
final class Violated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Violated(String what) {
        super(what);
    }
}
