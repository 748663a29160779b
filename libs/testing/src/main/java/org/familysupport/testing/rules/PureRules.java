package org.familysupport.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Rules, lifecycles and values are pure, so that their tests take milliseconds (R8; clocks are R10). */
final class PureRules {
    private static final Set<String> PURE_ENDINGS = Set.of("Policy", "Status", "Problem", "Rule", "Scorer");

    private static final DescribedPredicate<JavaClass> RULE =
            Conditions.holds("are rules or lifecycles", PureRules::isRule);

    private static final DescribedPredicate<JavaClass> VALUE =
            Conditions.holds("are values", type -> type.isRecord() || type.isEnum());

    private PureRules() {}

    static List<ArchRule> of(String root) {
        String core = root + ".*";
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(core)
                        .and(RULE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.smallrye.mutiny..", "jakarta..", "io.quarkus..")
                        .as("R8 policies, statuses and scorers are pure"),
                noClasses()
                        .that()
                        .resideInAPackage(core)
                        .and(VALUE)
                        .should()
                        .dependOnClassesThat(Conditions.holds("are no mapping annotations", PureRules::isFramework))
                        .as("R8 values are pure but for their mapping to columns"));
    }

    private static boolean isRule(JavaClass type) {
        return PURE_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith);
    }

    private static boolean isFramework(JavaClass target) {
        String name = target.getPackageName();
        return name.startsWith("io.smallrye.mutiny")
                || name.startsWith("io.quarkus")
                || (name.startsWith("jakarta.") && !name.startsWith("jakarta.persistence"));
    }
}
