package org.familysupport.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.stack.StackFailure;

/**
 * Looks at the memory of a JVM again and again, and keeps the highest: of what is alive on its heap after a whole collection,
 * for what is used before one only tells how long ago the last was; and of the pages that it holds.
 */
final class MemoryWatch implements AutoCloseable {
    private static final Duration OFTEN = Duration.ofMillis(500);
    /** A whole collection stops the service for a moment. */
    private static final Duration SELDOM = Duration.ofSeconds(4);

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final double MEGA = 1_000_000;

    private final long pid;
    private final ScheduledExecutorService looking =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final AtomicLong live = new AtomicLong();
    private final AtomicLong resident = new AtomicLong();

    private MemoryWatch(long pid) {
        this.pid = pid;
    }

    static MemoryWatch of(long pid) {
        MemoryWatch watch = new MemoryWatch(pid);
        watch.looking.scheduleWithFixedDelay(watch::lookAtPages, 0, OFTEN.toMillis(), TimeUnit.MILLISECONDS);
        watch.looking.scheduleWithFixedDelay(watch::lookAtHeap, 0, SELDOM.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** The highest so far, in millions of bytes. */
    double liveHeap() {
        return live.get() / MEGA;
    }

    /** The same; not a number where the system does not tell. */
    double resident() {
        return resident.get() == 0 ? Double.NaN : resident.get() / MEGA;
    }

    private void lookAtHeap() {
        Matcher total = TOTAL.matcher(said(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                "GC.class_histogram")));
        if (total.find()) {
            live.accumulateAndGet(Long.parseLong(total.group(1)), Math::max);
        }
    }

    private void lookAtPages() {
        try {
            Matcher told = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            if (told.find()) {
                resident.accumulateAndGet(Long.parseLong(told.group(1)) * 1024, Math::max);
            }
        } catch (IOException notLinux) {
            // then it stays unknown
        }
    }

    private static String said(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new StackFailure("The heap cannot be looked at: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
