package org.familysupport.dev;

import java.util.concurrent.CountDownLatch;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Realm;
import org.familysupport.stack.StackFailure;
import org.jspecify.annotations.Nullable;

/** {@code ./dev up}: starts the house, shows the board, watches until Ctrl-C, stops everything in reverse order. */
public final class Up {
    private static final int SPOILED = 1;

    private final Console console = Console.terminal();
    /** Referred to until the end: a lock that is forgotten is given back. */
    private @Nullable HouseLock lock;

    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        new Up().run(arguments);
    }

    private void run(String... arguments) throws InterruptedException {
        try {
            UpOptions options = UpOptions.of(arguments);
            FourServices.Settings settings = options.settings(Ports.from(System.getenv()));
            DataFolder folder = new DataFolder(settings.data());
            lock = takeLock(folder);
            new Leftovers(folder, console).end();
            if (options.fresh()) {
                folder.forgetData();
            }
            open(settings, folder);
        } catch (StackFailure failure) {
            console.say(String.valueOf(failure.getMessage()));
            System.exit(SPOILED);
        }
    }

    private void open(FourServices.Settings settings, DataFolder folder) throws InterruptedException {
        FourServices.NAMES.forEach(folder::beginLog);
        FourServices house = new FourServices(settings, console);
        folder.writePid(Whereabouts.LAUNCHER, ProcessMark.of(ProcessHandle.current()));
        Whereabouts whereabouts = Whereabouts.of(house);
        whereabouts.write(folder, false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(house, folder)));
        console.say("Starting PostgreSQL, the broker and the issuer, then the services");
        house.start();
        whereabouts.write(folder, true);
        console.show(new Board(house, Realm.read(Checkout.realm())).text());
        new CountDownLatch(1).await();
    }

    private void end(FourServices house, DataFolder folder) {
        boolean running = house.isAnythingRunning();
        if (running) {
            console.say("Stopping");
        }
        house.stop();
        Whereabouts.forget(folder);
        folder.forgetPid(Whereabouts.LAUNCHER);
        if (lock != null) {
            lock.close();
        }
        if (running) {
            console.say("Stopped. The data is kept; ./dev up --fresh forgets it.");
        }
    }

    private static HouseLock takeLock(DataFolder folder) {
        return HouseLock.tryTake(folder).orElseThrow(() -> {
            String holder = folder.running(Whereabouts.LAUNCHER)
                    .map(process -> " (process " + process.pid() + ")")
                    .orElse("");
            return new StackFailure(
                    "The house is running already" + holder + ": see ./dev status, or end it by ./dev down.");
        });
    }
}
