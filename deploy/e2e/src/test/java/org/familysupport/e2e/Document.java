package org.familysupport.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.stack.Checkout;

/**
 * A page under {@code docs} and the commands in it: its blocks marked {@code sh}, which run in order in one shell that ends
 * at the first failure.
 */
record Document(String name, String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final int MINUTES = 3;

    static Document named(String name) throws IOException {
        return new Document(name, Files.readString(folder().resolve(name)));
    }

    static Path folder() {
        return Checkout.root().resolve("docs");
    }

    /** Runs the commands as a reader would, and at the end tells these variables. */
    Outcome run(Map<String, String> environment, List<String> variables) throws IOException, InterruptedException {
        Path script = Files.createTempFile("commands", ".sh");
        Path output = Files.createTempFile("commands", ".out");
        try {
            Files.writeString(script, script(variables));
            ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-eu", script.toString())
                    .directory(Checkout.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            shell.environment().putAll(environment);
            shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process running = shell.start();
            if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
            }
            return new Outcome(running.waitFor(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } finally {
            Files.delete(script);
            Files.delete(output);
        }
    }

    private String script(List<String> variables) {
        StringBuilder script = new StringBuilder();
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            long line = text.substring(0, block.start()).lines().count() + 1;
            script.append("printf '%s\\n' '--- ")
                    .append(name)
                    .append(", the block at line ")
                    .append(line);
            script.append("'\n").append(block.group(1));
        }
        variables.forEach(each -> script.append("printf '\\n%s=%s\\n' ")
                .append(each)
                .append(" \"$")
                .append(each)
                .append("\"\n"));
        return script.toString();
    }

    /** How the shell ended, and everything that was printed. */
    record Outcome(int exit, String output) {
        String value(String variable) {
            Matcher told = Pattern.compile("(?m)^" + variable + "=(.*)$").matcher(output);
            if (!told.find()) {
                throw new IllegalStateException("the commands did not tell " + variable);
            }
            return told.group(1);
        }
    }
}
