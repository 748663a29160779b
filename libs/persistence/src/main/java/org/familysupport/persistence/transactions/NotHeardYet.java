package org.familysupport.persistence.transactions;

/** Rolls an attempt back that may succeed once a fact has come; never leaves {@link Patience}. */
public final class NotHeardYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotHeardYet() {
        super("not heard yet", null, false, false);
    }
}
