package org.familysupport.testing.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * The dependency rules of the architecture, as far as class files show them; each service checks itself in a plain test:
 *
 * <pre>{@code
 * class HouseRulesTest {
 *     @Test
 *     void theHouseRulesHold() {
 *         HouseRules.check("registry");
 *     }
 * }
 * }</pre>
 *
 * <p>A plain test, because fields of {@code @ArchTest} were seen to run no test at all, and to be green.
 */
public final class HouseRules {
    private HouseRules() {}

    /** Fails with every violation in the service of this module; {@code word} is its word in package names. */
    public static void check(String word) {
        String root = "org.familysupport." + word;
        JavaClasses classes = new ClassFileImporter().importPath("target/classes");
        List<String> violations = new ArrayList<>(violations(rulesOfAService(root), classes));
        violations.addAll(publicFixtures(root));
        Assertions.assertThat(violations).as("house rules").isEmpty();
    }

    static List<ArchRule> rulesOfAService(String root) {
        List<ArchRule> rules = new ArrayList<>();
        rules.addAll(RoomRules.of(root));
        rules.addAll(DoorRules.of(root));
        rules.addAll(PureRules.of(root));
        rules.addAll(PrivacyRules.of());
        rules.addAll(NameRules.of());
        rules.add(DayRules.of(root));
        rules.add(ClockRules.nobody());
        return rules;
    }

    /** What breaks these rules, one line each. */
    static List<String> violations(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream()
                .map(rule -> rule.allowEmptyShould(true))
                .flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream()
                        .map(detail -> rule.getDescription() + ": " + detail))
                .toList();
    }

    /** One that several rooms share stands above them, in the package of the service. */
    private static List<String> publicFixtures(String root) {
        Path tests = Path.of("target/test-classes");
        if (!Files.exists(tests)) {
            return List.of();
        }
        return new ClassFileImporter()
                .importPath(tests).stream()
                        .filter(type -> type.getSimpleName().endsWith("Fixture"))
                        .filter(type -> !type.getPackageName().equals(root))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(type -> "a fixture belongs to its room and is not public: " + type.getName())
                        .toList();
    }
}
