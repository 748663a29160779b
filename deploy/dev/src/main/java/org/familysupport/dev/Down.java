package org.familysupport.dev;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Signals;
import org.familysupport.stack.StackFailure;

/** {@code ./dev down}: ends the running house, or what a killed launcher left of it. */
public final class Down {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Down() {}

    public static void main(String[] arguments) {
        Console console = Console.terminal();
        try {
            end(Checkout.root(), console);
        } catch (StackFailure failure) {
            console.say(String.valueOf(failure.getMessage()));
            System.exit(1);
        }
    }

    private static void end(Path root, Console console) {
        DataFolder folder = new DataFolder(root.resolve(".data"));
        Optional<ProcessHandle> launcher = folder.running(Whereabouts.LAUNCHER);
        if (launcher.isPresent()) {
            console.say("Ending the house (process " + launcher.get().pid() + ")");
            launcher.get().destroy();
            if (!Signals.ended(launcher.get(), PATIENCE)) {
                throw new StackFailure("It did not end within " + PATIENCE.toSeconds() + " s.");
            }
        } else if (!endLeftovers(folder, console)) {
            console.say("Nothing is running.");
            return;
        }
        console.say("Stopped. The data is kept.");
    }

    private static boolean endLeftovers(DataFolder folder, Console console) {
        Optional<HouseLock> lock = HouseLock.tryTake(folder);
        if (lock.isEmpty()) {
            throw new StackFailure("The house is just being started; try again in a moment.");
        }
        try (HouseLock held = lock.get()) {
            return new Leftovers(folder, console).end();
        }
    }
}
