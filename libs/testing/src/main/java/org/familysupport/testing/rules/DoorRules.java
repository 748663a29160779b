package org.familysupport.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.familysupport.events.Fact;

/**
 * The two doors of a room: {@code web} and {@code inbound} reach the use cases behind them and nothing else (R5, R6).
 *
 * <p>A request may hold another room's request, as a family's holds its members: public records may be taken from other
 * rooms, nothing that acts.
 */
final class DoorRules {
    private static final String[] DATABASE = {
        "org.familysupport.persistence..",
        "jakarta.persistence..",
        "org.hibernate.reactive..",
        "org.hibernate.query..",
        "org.hibernate.annotations..",
        "io.vertx.sqlclient..",
        "io.vertx.mutiny.sqlclient..",
    };

    private static final String[] BROKER = {
        "org.eclipse.microprofile.reactive..", "io.smallrye.reactive.messaging..", "org.apache.kafka..",
    };

    private DoorRules() {}

    static List<ArchRule> of(String root) {
        String web = root + ".*.web";
        String inbound = root + ".*.inbound";
        return List.of(
                noClasses()
                        .that()
                        .resideInAnyPackage(web, inbound)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(DATABASE)
                        .as("R5, R6 no door reaches the database"),
                noClasses()
                        .that()
                        .resideInAPackage(web)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.familysupport.messaging..")
                        .as("R5 the HTTP door sends nothing"),
                noClasses()
                        .that()
                        .resideInAPackage(web)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Fact.class)
                        .as("R5 the HTTP door shows no facts"),
                noClasses()
                        .that()
                        .resideInAPackage(inbound)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..", "org.familysupport.web..", web)
                        .as("R6 the door for facts knows no HTTP"),
                noClasses()
                        .that()
                        .resideInAnyPackage(web, inbound)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(BROKER)
                        .as(
                                "R6 facts come through the inbox of the messaging lib, which lets each have its effect once"),
                classes()
                        .that()
                        .resideInAnyPackage(web, inbound)
                        .should(Conditions.eachOf("stay in their own room", type -> otherRooms(root, type)))
                        .as("R5, R6 a door calls its own room only"));
    }

    private static Stream<String> otherRooms(String root, JavaClass type) {
        String own = room(root, type);
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(root + "."))
                .filter(dependency -> !room(root, dependency.getTargetClass()).equals(own))
                .filter(dependency -> !dependency.getTargetClass().isRecord())
                .map(Dependency::getDescription);
    }

    /** The first word after the service's package. */
    private static String room(String root, JavaClass type) {
        return type.getPackageName().substring(root.length() + 1).split("\\.")[0];
    }
}
