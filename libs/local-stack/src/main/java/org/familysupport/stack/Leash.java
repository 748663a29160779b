package org.familysupport.stack;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends a process with the JVM that started it, also when that is killed and runs no hook: a watcher reads from the pipe that
 * only the JVM holds open. The pid stays that of the command.
 */
final class Leash {
    private static final String SCRIPT = """
            exec 3<&0
            { cat <&3 >/dev/null; kill -QUIT $$ 2>/dev/null; } &
            exec 3<&-
            exec "$@" </dev/null
            """;

    private Leash() {}

    static List<String> runs(List<String> command) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", SCRIPT, "leash"));
        words.addAll(command);
        return words;
    }
}
