package org.familysupport.testing.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mistakes of other systems, each with the tests that keep us from it. */
final class Traps {
    private static final String HEAD = """

            ## Traps

            Mistakes that other systems made with hand-overs, and the tests that keep us from them. From `docs/traps.csv`.

            | Trap | Tests |
            | --- | --- |
            """;
    private static final Pattern LINE = Pattern.compile("\"([^\"]+)\",\"([^\"]+)\"");

    private Traps() {}

    /** The section of the document; fails for a test that is not among the sources under a root. */
    static String section(String traps, Path root) {
        List<Path> sources = tests(root);
        List<String> rows = new ArrayList<>();
        for (String line : traps.lines().skip(1).toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("a trap must be two quoted texts: " + line);
            }
            List<String> tests = List.of(matcher.group(2).split(" "));
            tests.forEach(test -> mustBeThere(sources, test));
            rows.add("| %s | %s |"
                    .formatted(
                            matcher.group(1),
                            tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "))));
        }
        return HEAD + String.join("\n", rows) + "\n";
    }

    private static void mustBeThere(List<Path> sources, String test) {
        String[] names = test.split("\\.", 2);
        boolean there = sources.stream()
                .filter(source -> source.endsWith(names[0] + ".java"))
                .anyMatch(source -> names.length == 1 || text(source).contains("void " + names[1] + "("));
        if (!there) {
            throw new AssertionError("there is no test " + test);
        }
    }

    private static List<Path> tests(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(ProofsInSource::isTest).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
