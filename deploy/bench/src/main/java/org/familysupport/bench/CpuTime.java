package org.familysupport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long a process and all it started were on a core, also those that have ended: a figure that depends little on what else
 * the machine does. Known on Linux alone.
 */
final class CpuTime {
    /** The kernel tells times in hundredths of a second, whatever its own clock. */
    private static final int TICK_MILLIS = 10;
    /** In `/proc/PID/stat`, counted from behind the name: own time, of the system, and both of children that ended. */
    private static final int FIRST_TIME = 11;

    private CpuTime() {}

    /** In microseconds; not a number where it is not known. */
    static double micros(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .mapToDouble(process -> ownMicros(process.pid()))
                        .sum())
                .orElse(Double.NaN);
    }

    /** The same without those that it started and that still run. */
    static double alone(long pid) {
        return ownMicros(pid);
    }

    private static double ownMicros(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = FIRST_TIME; field < FIRST_TIME + 4; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return Duration.ofMillis(ticks * TICK_MILLIS).toNanos() / 1000.0;
        } catch (IOException goneOrNotLinux) {
            return Files.exists(Path.of("/proc/self/stat")) ? 0 : Double.NaN;
        }
    }
}
