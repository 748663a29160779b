package org.familysupport.events;

/** A payload is not what its type promises; the reason names no value. */
public final class UnreadableFact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFact(String reason) {
        super(reason);
    }
}
