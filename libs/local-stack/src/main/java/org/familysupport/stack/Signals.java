package org.familysupport.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ends processes, politely first. */
public final class Signals {
    private Signals() {}

    /**
     * Sends a signal Java has no method for: INT is PostgreSQL's fast shutdown (TERM would wait for every client to leave).
     * The shell's own {@code kill} is used because a small image may lack the program.
     */
    public static void send(String signal, long pid) {
        Command.run(List.of("sh", "-c", "kill -" + signal + " " + pid), Map.of());
    }

    /** Whether it still does anything: one that ended and was not waited for by its parent is only a line in a table. */
    public static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) < 0;
        } catch (IOException noLinux) {
            return process.isAlive();
        }
    }

    /** Whether the process ended within the time. */
    public static boolean ended(ProcessHandle process, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (isRunning(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return !isRunning(process);
            }
        }
        return true;
    }

    /** Sends the signal and, where the process does not end within the time, kills it. */
    public static void end(ProcessHandle process, String signal, Duration patience) {
        send(signal, process.pid());
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(5));
        }
    }
}
