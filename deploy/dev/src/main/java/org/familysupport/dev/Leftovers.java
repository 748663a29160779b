package org.familysupport.dev;

import java.time.Duration;
import java.util.List;
import org.familysupport.stack.Signals;

/** Ends what a killed launcher left running: exactly the processes its pid files name, never by program or port. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataFolder folder;
    private final Console console;

    Leftovers(DataFolder folder, Console console) {
        this.folder = folder;
        this.console = console;
    }

    /** Ends those that are still there, the last started first. */
    boolean end() {
        boolean any = false;
        List<String> names = FourServices.NAMES;
        for (int i = names.size() - 1; i >= 0; i--) {
            any |= end(names.get(i));
        }
        return any;
    }

    private boolean end(String name) {
        boolean found = folder.running(name)
                .map(process -> {
                    console.say("Ending " + name + " (process " + process.pid() + "), left over from an earlier run");
                    Signals.end(process, name.equals("postgres") ? "INT" : "TERM", PATIENCE);
                    return process;
                })
                .isPresent();
        folder.forgetPid(name);
        return found;
    }
}
