package org.familysupport.dev;

import java.time.Duration;
import java.util.stream.Stream;
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

    /** Ends those that are still there, services before what they stand on. Answers whether there was one. */
    boolean end() {
        boolean any = Stream.concat(FourServices.GROUND.stream(), FourServices.INSTANCES.stream())
                .anyMatch(name -> folder.running(name).isPresent());
        Together.run(FourServices.INSTANCES.stream()
                .<Runnable>map(name -> () -> end(name))
                .toList());
        FourServices.GROUND.reversed().forEach(this::end);
        return any;
    }

    private void end(String name) {
        folder.running(name).ifPresent(process -> {
            console.say("Ending " + name + " (process " + process.pid() + "), left over from an earlier run");
            Signals.end(process, name.equals("postgres") ? "INT" : "TERM", PATIENCE);
        });
        folder.forgetPid(name);
    }
}
