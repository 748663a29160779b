package org.familysupport.dev.demo;

import java.util.concurrent.ExecutionException;

/** The demonstration cannot go on; the message says why, to a person. */
public final class GaveUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GaveUp(String why) {
        super(why);
    }

    GaveUp(String why, Throwable cause) {
        super(why, cause);
    }

    /** What another thread gave up for. */
    static GaveUp because(ExecutionException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return new GaveUp(cause instanceof GaveUp ? String.valueOf(cause.getMessage()) : cause.toString(), cause);
    }
}
