package org.familysupport.web.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Describes a fault for the log without its message: messages of databases and parsers quote the values they stumbled
 * over, and those may be personal.
 */
public final class Faults {
    private static final int FRAMES = 12;

    private Faults() {}

    /** Types and places of a failure and its causes. */
    public static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\n    at " + frame)
                            .collect(Collectors.joining()))
                    .append('\n');
        }
        return text.toString();
    }
}
