package org.familysupport.testing.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the constants {@link org.familysupport.testing.sql.Cost} in the sources of the services' tests, whatever was compiled. */
final class CostsInSource {
    private static final Pattern MADE = Pattern.compile("\\bCost\\s*\\.(?:of|atMost)\\(");
    private static final Pattern CONSTANT = Pattern.compile(
            "/\\*\\*(?<comment>(?:(?!\\*/).)*)\\*/\\s*private static final Cost (?<name>\\w+) =\\s*"
                    + "Cost\\s*\\.(?<kind>of|atMost)\\(\\s*\"(?<act>[^\"]+)\",\\s*(?<number>\\d+)\\)"
                    + "(?<more>(?:\\s*\\.\\w+\\((?:[^\"()]|\"[^\"]*\")*\\))*)\\s*;",
            Pattern.DOTALL);
    private static final Pattern FOR_EACH =
            Pattern.compile("\\.andForEach\\(\\s*\"(?<what>[^\"]+)\",\\s*(?<number>\\d+)\\)");
    private static final Pattern BECAUSE = Pattern.compile("\\.because\\(\\s*\"(?<reason>[^\"]+)\"\\s*\\)");
    private static final Pattern PLACE = Pattern.compile(
            "services/([\\w-]+)/src/test/java/org/familysupport/\\w+/(?:(\\w+)/)?(?:\\w+/)*(\\w+)\\.java$");

    private CostsInSource() {}

    /** An act with what it costs, the test that asserts it, and why it is more than six. */
    record Listed(
            String service,
            String room,
            String act,
            int most,
            String statements,
            String comment,
            Optional<String> reason,
            String test) {}

    static List<Listed> under(Path root) {
        try (Stream<Path> files = Files.walk(root.resolve("services"))) {
            return files.map(Path::toString)
                    .filter(file -> PLACE.matcher(file).find() && !file.contains("/target/"))
                    .sorted()
                    .flatMap(file -> of(file, read(file)).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Listed> of(String file, String source) {
        Matcher place = PLACE.matcher(file);
        if (!MADE.matcher(source).find() || !place.find()) {
            return List.of();
        }
        List<MatchResult> constants = CONSTANT.matcher(source).results().toList();
        if (constants.size() != MADE.matcher(source).results().count()) {
            throw new AssertionError(file + ": each cost is a private constant with a comment that tells what it is");
        }
        return constants.stream()
                .map(constant -> listed(place.toMatchResult(), source, constant))
                .toList();
    }

    private static Listed listed(MatchResult place, String source, MatchResult constant) {
        String name = constant.group("name");
        if (Pattern.compile("\\b" + name + "\\b").matcher(source).results().count() < 2) {
            throw new AssertionError(place.group(3) + " lists " + name + " and asserts it nowhere");
        }
        String more = constant.group("more").replaceAll("\"\\s*\\+\\s*\"", "");
        Matcher each = FOR_EACH.matcher(more);
        Matcher because = BECAUSE.matcher(more);
        String most = (constant.group("kind").equals("of") ? "" : "at most ") + constant.group("number");
        return new Listed(
                place.group(1),
                Optional.ofNullable(place.group(2)).orElse("several"),
                constant.group("act"),
                Integer.parseInt(constant.group("number")),
                each.find() ? most + ", and " + each.group("number") + " for each " + each.group("what") : most,
                constant.group("comment").replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip(),
                because.find() ? Optional.of(because.group("reason")) : Optional.empty(),
                place.group(3));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
