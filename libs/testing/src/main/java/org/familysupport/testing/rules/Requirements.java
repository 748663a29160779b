package org.familysupport.testing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.familysupport.stack.Checkout;
import org.familysupport.testing.spec.GeneratedFile;

/** The list of promises with the tests that prove them, the stories with their journeys, and the traps with their tests. */
public final class Requirements {
    private static final GeneratedFile PROMISES = new GeneratedFile("docs/requirements.csv");
    private static final GeneratedFile TRAPS = new GeneratedFile("docs/traps.csv");
    private static final GeneratedFile STORIES = new GeneratedFile("docs/stories.csv");
    private static final String JOURNEYS = "deploy/e2e/src/test/java/org/familysupport/e2e";
    private static final GeneratedFile DOCUMENT = new GeneratedFile("docs/requirements.md");
    private static final Pattern LINE = Pattern.compile("(\\d+),\"([^\"]+)\"");

    private Requirements() {}

    /** Fails unless {@code docs/requirements.md} tells what the tests of the whole checkout prove now. */
    public static void check() {
        DOCUMENT.mustHold(text(PROMISES.present(), ProofsInSource.under(Checkout.root()))
                + Stories.section(STORIES.present(), Checkout.root().resolve(JOURNEYS))
                + Traps.section(TRAPS.present(), Checkout.root()));
    }

    static String text(String promises, List<ProofsInSource.Proof> proofs) {
        Map<String, List<String>> tests = new TreeMap<>();
        proofs.forEach(proof ->
                tests.computeIfAbsent(proof.row(), row -> new ArrayList<>()).add(proof.test()));
        List<String> rows = new ArrayList<>();
        int proved = 0;
        for (String line : promises.lines().skip(1).toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("a promise must be a number and a quoted sentence: " + line);
            }
            List<String> by = tests.getOrDefault(matcher.group(1), List.of());
            proved += by.isEmpty() ? 0 : 1;
            rows.add("| %s | %s | %s |".formatted(matcher.group(1), matcher.group(2), provedBy(by)));
            tests.remove(matcher.group(1));
        }
        if (!tests.isEmpty()) {
            throw new AssertionError("tests prove promises that nobody made: " + tests);
        }
        return HEAD.formatted(proved, rows.size()) + String.join("\n", rows) + "\n";
    }

    private static String provedBy(List<String> tests) {
        return tests.isEmpty()
                ? "open"
                : tests.stream()
                        .sorted()
                        .distinct()
                        .map(test -> "`" + test + "`")
                        .collect(Collectors.joining(", "));
    }

    private static final String HEAD = """
            # What is promised, and which test proves it

            Generated from `docs/requirements.csv` and the marks `@Proves` of the tests; do not edit. Accept a change: ./dev specs

            %d of %d promises are proved. What each act may cost the database is a list of its own: [statements.md](statements.md).

            | Row | Promise | Proved by |
            | --- | --- | --- |
            """;
}
