package org.familysupport.dev;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Shows what is added to a log file. Processes write to files and not through us: a terminal that is held up must not hold
 * up a service, and the death of the launcher must not silence one.
 */
final class LogTail {
    private static final int MOST_AT_ONCE = 64 * 1024;

    private final String name;
    private final Path file;
    private final Console console;
    private long position;

    LogTail(String name, Path file, Console console) {
        this.name = name;
        this.file = file;
        this.console = console;
    }

    /** Shows the whole lines that came since the last time. */
    synchronized void show() {
        try {
            for (boolean more = Files.exists(file); more; ) {
                more = showSome();
            }
        } catch (IOException unreadable) {
            // It is only the showing that fails; the lines stay in the file.
        }
    }

    private boolean showSome() throws IOException {
        byte[] bytes = new byte[MOST_AT_ONCE];
        int read;
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            position = Math.min(position, log.length());
            log.seek(position);
            read = log.read(bytes);
        }
        int end = read == bytes.length ? read : 0;
        for (int i = read - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                end = i + 1;
                break;
            }
        }
        new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> console.line(name, line));
        position += end;
        return end > 0;
    }
}
