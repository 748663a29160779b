package org.familysupport.dev;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The one way to the terminal: our own sentences, and the lines of the processes with their names before them. */
final class Console {
    private static final List<Integer> COLOURS = List.of(36, 33, 35, 32, 34, 31, 96, 95);
    private static final int NAME_WIDTH = 16;

    private final PrintStream out;
    private final boolean coloured;

    private Console(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** The script knows whether a person looks at the output; Java of this level does not. */
    static Console terminal() {
        boolean coloured = "1".equals(System.getenv("FAMILY_SUPPORT_COLOUR"));
        return new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8), coloured);
    }

    /** For tests, which have nobody to tell. */
    static Console silent() {
        return new Console(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    synchronized void say(String sentence) {
        out.println(coloured ? "\033[1m" + sentence + "\033[0m" : sentence);
    }

    /** Text that is laid out already. */
    synchronized void show(String text) {
        out.print(text);
        out.flush();
    }

    /** A line of a process. */
    synchronized void line(String name, String line) {
        String prefix = name + " ".repeat(Math.max(1, NAME_WIDTH - name.length())) + "| ";
        int colour = COLOURS.get(Math.floorMod(FourServices.NAMES.indexOf(name), COLOURS.size()));
        out.println((coloured ? "\033[" + colour + "m" + prefix + "\033[0m" : prefix) + line);
    }
}
