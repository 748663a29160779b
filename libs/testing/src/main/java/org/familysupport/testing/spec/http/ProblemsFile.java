package org.familysupport.testing.spec.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.testing.spec.GeneratedFile;

/** The list of all refusals; each service keeps the section of its own. */
final class ProblemsFile {
    static final GeneratedFile FILE = new GeneratedFile("api-specs/problems.md");
    private static final List<String> SECTIONS =
            List.of("general", "registry", "referral", "service-delivery", "reporting");
    private static final String HEAD = """
            # Refusals

            Generated from the enums of the rooms; do not edit. Accept a change: ./dev specs

            Every refusal is a problem document (RFC 9457). `code` is the contract: its meaning and status never change, and it
            is never used again for something else. `type` is `urn:family-support:problem:` and the code. `errors` names every
            violation found, each with a pointer and the code of the rule it breaks; values are never repeated.
            """;

    private ProblemsFile() {}

    /** The text with this section made anew and all others as they are. */
    static String with(
            String present, String section, List<? extends ProblemType> problems, List<? extends Rule> rules) {
        Map<String, String> sections = sections(present);
        sections.put(section, problems(problems) + rules(rules));
        return SECTIONS.stream()
                .filter(sections::containsKey)
                .map(name -> "\n## " + name + "\n\n"
                        + sections.getOrDefault(name, "").strip() + "\n")
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        Arrays.stream(text.split("(?m)^## ")).skip(1).forEach(section -> {
            int end = section.indexOf('\n');
            sections.put(section.substring(0, end).strip(), section.substring(end));
        });
        return sections;
    }

    private static String problems(List<? extends ProblemType> problems) {
        return table(
                "| Code | Status | Meaning | Смысл |\n| --- | --- | --- | --- |\n",
                problems.stream()
                        .sorted(Comparator.comparing(ProblemType::status).thenComparing(ProblemType::code))
                        .map(it -> "| `%s` | %d | %s | %s |\n".formatted(it.code(), it.status(), it.en(), it.ru())));
    }

    private static String rules(List<? extends Rule> rules) {
        return table(
                "\n| Rule of a value | The value | Значение |\n| --- | --- | --- |\n",
                rules.stream()
                        .sorted(Comparator.comparing(Rule::code))
                        .map(it -> "| `%s` | %s | %s |\n".formatted(it.code(), it.en(), it.ru())));
    }

    private static String table(String head, Stream<String> rows) {
        String body = rows.distinct().collect(Collectors.joining());
        return body.isEmpty() ? "" : head + body;
    }
}
