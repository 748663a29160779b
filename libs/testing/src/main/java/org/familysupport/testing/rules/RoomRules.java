package org.familysupport.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.List;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.NullMarked;

/** Rooms: flat, without cycles, hiding their stores and rules (R3, R4, R7). */
final class RoomRules {
    private static final String[] NOT_IN_A_CORE = {
        "jakarta.ws.rs..",
        "org.eclipse.microprofile.reactive..",
        "org.eclipse.microprofile.openapi..",
        "io.smallrye.reactive.messaging..",
        "org.apache.kafka..",
        "com.fasterxml.jackson..",
        "org.familysupport.web..",
        "org.familysupport.messaging.inbound..",
    };

    private RoomRules() {}

    static List<ArchRule> of(String root) {
        return List.of(
                flat(root),
                documented(),
                coreKnowsNoFramework(root),
                coreKnowsNoDoor(root),
                hiddenRules(),
                hiddenRepositories(root),
                hiddenMutators(),
                slices().matching(root + ".(*)..").should().beFreeOfCycles().as("R7 rooms have no cycles"));
    }

    private static ArchRule flat(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(root, root + ".*", root + ".*.web", root + ".*.inbound")
                .as("a room is flat but for web and inbound");
    }

    static ArchRule documented() {
        return classes()
                .should(Conditions.hold(
                        "stand in a package with a package-info that is @NullMarked",
                        type -> type.getPackage()
                                .tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                                .isPresent()))
                .as("each package says what it is for, and is @NullMarked");
    }

    private static ArchRule coreKnowsNoFramework(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NOT_IN_A_CORE)
                .as("R4 the core of a room knows neither HTTP, JSON nor Kafka");
    }

    private static ArchRule coreKnowsNoDoor(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".*.web", root + ".*.inbound")
                .as("R4 the core of a room knows no door");
    }

    private static ArchRule hiddenRules() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .notBePublic()
                .as("R3 no public policy");
    }

    private static ArchRule hiddenRepositories(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Store.class)
                .as("R3 no public repository");
    }

    /** Reads are public; who may change it is said by the type itself. */
    private static ArchRule hiddenMutators() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(Conditions.holds("are stored", RoomRules::isStored))
                .should(Conditions.holdForMethod("change nothing", method -> !changesItself(method)))
                .as("R3 no public mutator of an aggregate");
    }

    private static boolean isStored(JavaClass type) {
        return type.isAssignableTo(Aggregate.class) || type.isAnnotatedWith(Entity.class);
    }

    private static boolean changesItself(JavaMethod method) {
        boolean sets = method.getFieldAccesses().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .map(JavaAccess::getTargetOwner)
                .anyMatch(method.getOwner()::equals);
        return sets
                || method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getName().equals("changed"));
    }
}
