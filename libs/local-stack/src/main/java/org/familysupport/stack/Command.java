package org.familysupport.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A short program run to its end, with what it said. */
record Command(int exit, String output) {
    private static final long MINUTES = 3;

    static Command run(List<String> words, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Command(-1, output);
            }
            return new Command(process.exitValue(), output);
        } catch (IOException notThere) {
            return new Command(-1, String.valueOf(notThere.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for " + words.get(0), interrupted);
        }
    }

    boolean succeeded() {
        return exit == 0;
    }
}
