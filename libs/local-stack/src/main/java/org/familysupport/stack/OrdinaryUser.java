package org.familysupport.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL refuses to run as root. Where we are root, its programs are put into a user namespace of their own, in which
 * they are nobody; files keep their owner and the process its pid.
 */
final class OrdinaryUser {
    private OrdinaryUser() {}

    /** The command as an ordinary user may run it. */
    static List<String> runs(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        if (!Command.run(List.of("unshare", "-U", "true"), Map.of()).succeeded()) {
            throw new StackFailure("PostgreSQL refuses to run as root, and this machine gives no user namespace"
                    + " (`unshare -U true` fails): run this as an ordinary user.");
        }
        List<String> words = new ArrayList<>(List.of("unshare", "-U"));
        words.addAll(command);
        return words;
    }

    private static boolean isRoot() {
        return Command.run(List.of("id", "-u"), Map.of()).output().strip().equals("0");
    }
}
