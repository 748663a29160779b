package org.familysupport.dev.demo;

import java.io.PrintStream;
import java.util.Objects;

/** Compares what should be with what is, a line for each. */
final class Findings {
    private final PrintStream out;
    private int lines;
    private int different;

    Findings(PrintStream out) {
        this.out = out;
    }

    /** A line that says what it is about, what the source says, what was found, and whether both are equal. */
    void compare(String what, Object wanted, Object found) {
        note(Objects.equals(wanted.toString(), found.toString()), "  %-62s%10s%10s".formatted(what, wanted, found));
    }

    /** A line that is as it should be or is not. */
    void note(boolean equal, String line) {
        lines++;
        if (!equal) {
            different++;
        }
        out.println(line + (equal ? "  equal" : "  NOT EQUAL"));
    }

    boolean areAllEqual() {
        return lines > 0 && different == 0;
    }

    /** The last word of the demonstration. */
    String verdict() {
        return areAllEqual() ? "all equal" : different + " of " + lines + " lines are not equal";
    }
}
