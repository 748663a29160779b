package org.familysupport.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.familysupport.stack.Signals;
import org.familysupport.stack.StackFailure;

/**
 * Which process a pid meant. A pid alone may have been given to somebody else since; with its start it is never mistaken.
 *
 * @param pid the process
 * @param started when it started, in words of this system that a clock correction does not change
 */
record ProcessMark(long pid, String started) {
    private static final int START_FIELD_AFTER_NAME = 19;

    static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), startOf(process));
    }

    static Optional<ProcessMark> read(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            return words.length == 2
                    ? Optional.of(new ProcessMark(Long.parseLong(words[0]), words[1]))
                    : Optional.empty();
        } catch (IOException | NumberFormatException nothingUsable) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        try {
            Files.writeString(file, pid + " " + started + "\n");
        } catch (IOException refused) {
            throw new StackFailure("The pid file " + file + " cannot be written: " + refused.getMessage(), refused);
        }
    }

    /** The very process, where it is still there. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(Signals::isRunning)
                .filter(process -> startOf(process).equals(started));
    }

    private static String startOf(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return boot + ":" + fields[START_FIELD_AFTER_NAME];
        } catch (IOException noLinux) {
            return process.info().startInstant().map(Object::toString).orElse("unknown");
        }
    }
}
