package org.familysupport.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.familysupport.stack.Signals;
import org.familysupport.stack.StackFailure;
import org.jspecify.annotations.Nullable;

/**
 * One process under watch: while it is wanted and dies, it is started again, within its {@link RestartBudget}.
 *
 * <p>Its pid file is written as soon as it runs and deleted when it was ended on purpose, so that what is left over after a
 * kill of the launcher can be found.
 */
final class Supervised {
    /** One that dies so often before it ever did its work will not get better by itself. */
    private static final int TOO_MANY_DEATHS = 3;

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

    private final Recipe recipe;
    private final DataFolder folder;
    private final Console console;
    private final ScheduledExecutorService timer;
    private final InstantSource clock = InstantSource.system();
    private final RestartBudget budget = new RestartBudget();
    private @Nullable Process process;
    private boolean wanted;
    private boolean hopeless;
    private int deathsBeforeReady;

    Supervised(Recipe recipe, DataFolder folder, Console console, ScheduledExecutorService timer) {
        this.recipe = recipe;
        this.folder = folder;
        this.console = console;
        this.timer = timer;
    }

    String name() {
        return recipe.name();
    }

    synchronized void start() {
        if (!wanted) {
            wanted = true;
            launch();
        }
    }

    /** Waits until it does its work. */
    void awaitReady() {
        long end = System.nanoTime() + recipe.patience().toNanos();
        while (!isReady()) {
            if (!isWanted()) {
                throw new StackFailure(name() + " was stopped before it was ready.");
            }
            if (isHopeless() || System.nanoTime() > end) {
                throw new StackFailure(
                        "%s did not get ready. The end of %s:%n%s".formatted(name(), log(), folder.endOfLog(name())));
            }
            pause();
        }
        synchronized (this) {
            deathsBeforeReady = Integer.MIN_VALUE;
        }
    }

    boolean isReady() {
        return process().filter(Process::isAlive).isPresent() && recipe.ready().getAsBoolean();
    }

    Optional<ProcessHandle> handle() {
        return process().filter(Process::isAlive).map(Process::toHandle);
    }

    /** Ends it and no longer wants it; nothing happens where it is not running. */
    void stop() {
        synchronized (this) {
            wanted = false;
        }
        handle().ifPresent(running -> Signals.end(running, recipe.stopSignal(), TIME_TO_STOP));
        folder.forgetPid(name());
    }

    private synchronized void launch() {
        if (!wanted) {
            return;
        }
        ProcessBuilder builder =
                new ProcessBuilder(Detached.runs(recipe.command().get()));
        builder.environment().putAll(recipe.environment());
        builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            Process started = builder.start();
            folder.writePid(name(), ProcessMark.of(started.toHandle()));
            process = started;
            Thread.ofPlatform().daemon().name("watch-" + name()).start(() -> watch(started));
        } catch (IOException failed) {
            throw new StackFailure(name() + " cannot be started: " + failed.getMessage(), failed);
        }
    }

    /** On a thread of its own: {@code Process.onExit} waits for the common pool, in which somebody else may be busy. */
    private void watch(Process running) {
        try {
            running.waitFor();
            ended(running);
        } catch (InterruptedException nobodyInterruptsThis) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void ended(Process dead) {
        if (wanted && dead == process) {
            again("ended unexpectedly (exit " + dead.exitValue() + ")");
        }
    }

    private void again(String what) {
        boolean spent = budget.isSpent(clock.instant());
        hopeless = spent || ++deathsBeforeReady >= TOO_MANY_DEATHS;
        Duration pause = budget.book(clock.instant());
        String next = spent
                ? ", after %d restarts within a minute; the next try is in %d s, its log is %s"
                        .formatted(RestartBudget.RESTARTS, pause.toSeconds(), log())
                : "; starting it again";
        console.say(name() + " " + what + next);
        timer.schedule(this::launchAgain, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void launchAgain() {
        try {
            launch();
        } catch (StackFailure failed) {
            synchronized (this) {
                again(String.valueOf(failed.getMessage()));
            }
        }
    }

    private Path log() {
        return folder.log(name());
    }

    private synchronized Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    private synchronized boolean isWanted() {
        return wanted;
    }

    private synchronized boolean isHopeless() {
        return hopeless;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting.", interrupted);
        }
    }
}
