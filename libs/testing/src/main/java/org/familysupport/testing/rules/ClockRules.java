package org.familysupport.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Time, chance, the environment and waiting come from outside, through the libs that own them (R10). */
final class ClockRules {
    private static final Map<String, Set<String>> FORBIDDEN = Map.ofEntries(
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
            Map.entry("java.time.InstantSource", Set.of("system")),
            Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime", "getenv")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.lang.Thread", Set.of("sleep")),
            Map.entry("io.smallrye.mutiny.Uni", Set.of("await")));

    private static final String BLOCKING = "io.smallrye.common.annotation.Blocking";

    private ClockRules() {}

    /** For services: nobody may. */
    static ArchRule nobody() {
        return outside(Set.of());
    }

    /** For libs: only the packages that own these things may. */
    static ArchRule outside(Set<String> owners) {
        return classes()
                .that(Conditions.holds("own neither clock nor chance", type -> !owners.contains(type.getPackageName())))
                .should(Conditions.eachOf("ask no clock, chance or environment, and not wait", ClockRules::violations))
                .as("R10 time, chance, environment and waiting come from the libs that own them");
    }

    private static Stream<String> violations(JavaClass type) {
        Stream<String> accesses = type.getAccessesFromSelf().stream()
                .filter(ClockRules::isForbidden)
                .map(JavaAccess::getDescription);
        Stream<String> blocking = type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(BLOCKING))
                .map(method -> method.getFullName() + " is @Blocking");
        return Stream.concat(accesses, blocking);
    }

    private static boolean isForbidden(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return FORBIDDEN
                .getOrDefault(owner, Set.of())
                .contains(access.getTarget().getName());
    }
}
