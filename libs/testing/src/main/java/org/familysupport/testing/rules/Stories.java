package org.familysupport.testing.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The acceptance stories, each with the journeys that play it and the steps that are still open. */
final class Stories {
    private static final String HEAD = """

            ## Stories

            Steps of the ten acceptance stories, as journeys through all services; what is named as open no journey shows yet. From `docs/stories.csv`.

            | Story | | Played by | Open |
            | --- | --- | --- | --- |
            """;
    private static final Pattern LINE = Pattern.compile("(\\d+),\"([^\"]+)\",\"([^\"]*)\",\"([^\"]*)\"");

    private Stories() {}

    /** The section of the document; fails for a journey that is not there. */
    static String section(String stories, Path journeys) {
        List<String> rows = new ArrayList<>();
        for (String line : stories.lines().skip(1).toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("a story must be a number and three quoted texts: " + line);
            }
            List<String> by = Stream.of(matcher.group(3).split(" "))
                    .filter(name -> !name.isEmpty())
                    .toList();
            by.forEach(name -> mustBeThere(journeys, name));
            rows.add("| %s | %s | %s | %s |"
                    .formatted(
                            matcher.group(1),
                            matcher.group(2),
                            by.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")),
                            matcher.group(4)));
        }
        return HEAD + String.join("\n", rows) + "\n";
    }

    private static void mustBeThere(Path journeys, String name) {
        if (!Files.exists(journeys.resolve(name + ".java"))) {
            throw new AssertionError("no journey " + name + " under " + journeys.getFileName());
        }
    }
}
