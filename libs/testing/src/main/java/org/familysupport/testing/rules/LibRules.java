package org.familysupport.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The rules for the libs: what the pure ones may import (R2), and who owns clock, chance and waiting (R10). */
final class LibRules {
    private static final String KERNEL = "org.familysupport.kernel..";

    /** Each with what it owns. */
    private static final Set<String> OWNERS = Set.of(
            "org.familysupport.kernel.id", // ids of version 7 hold a time
            "org.familysupport.persistence.time", // the one clock
            "org.familysupport.messaging.outbox", // a thread of its own that waits for the broker
            "org.familysupport.web.trace", // a trace id for a call that brings none
            "org.familysupport.web.secrecy", // how long a call has taken
            "org.familysupport.web.checks"); // whether a code is in use today

    private LibRules() {}

    static List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>(List.of(
                mayImport("org.familysupport.kernel..", "java..", "org.jspecify.."),
                mayImport("org.familysupport.reference..", "java..", "org.jspecify..", KERNEL),
                mayImport("org.familysupport.matching..", "java..", "org.jspecify..", KERNEL),
                mayImport("org.familysupport.events..", "java..", "org.jspecify..", KERNEL, "com.fasterxml.jackson.."),
                ClockRules.outside(OWNERS),
                RoomRules.documented()));
        rules.addAll(PrivacyRules.of());
        rules.addAll(NameRules.of());
        return rules;
    }

    private static ArchRule mayImport(String lib, String... others) {
        String[] allowed = Arrays.copyOf(others, others.length + 1);
        allowed[others.length] = lib;
        return classes()
                .that()
                .resideInAPackage(lib)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .as("R2 " + lib + " imports only " + String.join(", ", others));
    }
}
