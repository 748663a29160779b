package org.familysupport.testing.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds {@link Proves} in the sources of all tests: sources are there whatever was compiled, so that the list is the same
 * when one module is tested alone.
 */
final class ProofsInSource {
    private static final Pattern MARK = Pattern.compile("@Proves\\(\"(\\d+)\"\\)");
    private static final Pattern NAMED = Pattern.compile("(?:\\bvoid|\\bclass|Stream<[\\w.]+>) +(\\w+)");

    private ProofsInSource() {}

    /** A test and the row it proves. */
    record Proof(String row, String test) {}

    static List<Proof> under(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(ProofsInSource::isTest)
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Proof> of(String className, String source) {
        List<Proof> proofs = new ArrayList<>();
        for (MatchResult mark : MARK.matcher(source).results().toList()) {
            NAMED.matcher(source)
                    .results()
                    .filter(named -> named.start() > mark.end())
                    .findFirst()
                    .map(named -> named.group(1))
                    .map(name -> name.equals(className) ? className : className + "." + name)
                    .ifPresent(test -> proofs.add(new Proof(mark.group(1), test)));
        }
        return proofs;
    }

    private static List<Proof> in(Path file) {
        try {
            String source = Files.readString(file);
            return source.contains("@Proves")
                    ? of(file.getFileName().toString().replace(".java", ""), source)
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean isTest(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && path.contains("/src/test/java/") && !path.contains("/target/");
    }
}
