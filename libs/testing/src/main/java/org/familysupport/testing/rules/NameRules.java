package org.familysupport.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Words that say nothing about the trade never stand in a name. */
final class NameRules {
    private static final Set<String> NEVER = Set.of(
            "impl",
            "manager",
            "helper",
            "helpers",
            "util",
            "utils",
            "handler",
            "dto",
            "entity",
            "base",
            "abstract",
            "common",
            "misc");

    private NameRules() {}

    static List<ArchRule> of() {
        return List.of(classes()
                .should(Conditions.eachOf("have names that say something", NameRules::emptyWords))
                .as("names say something"));
    }

    private static Stream<String> emptyWords(JavaClass type) {
        Stream<String> words = Stream.concat(
                Arrays.stream(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_|-")),
                Arrays.stream(type.getPackageName().split("\\.")));
        return words.filter(word -> NEVER.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> type.getName() + " contains the word " + word);
    }
}
