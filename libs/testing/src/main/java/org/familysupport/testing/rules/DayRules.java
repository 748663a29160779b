package org.familysupport.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.familysupport.web.checks.PlausibleDay;

/** Every day that comes in by a door is checked to be one of this world. */
final class DayRules {
    private DayRules() {}

    static ArchRule of(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".*.web")
                .should(Conditions.eachOf("take plausible days", DayRules::unchecked))
                .as("a door takes no day that cannot be meant");
    }

    private static Stream<String> unchecked(JavaClass door) {
        Stream<String> fields = door.getFields().stream()
                .filter(field -> field.getOwner().getName().contains("Request") && isDay(field.getRawType()))
                .filter(field -> !field.isAnnotatedWith(PlausibleDay.class))
                .map(JavaField::getFullName);
        Stream<String> parameters = door.getMethods().stream()
                .flatMap(method -> method.getParameters().stream())
                .filter(it -> it.isAnnotatedWith(QueryParam.class) && isDay(it.getRawType()))
                .filter(it -> !it.isAnnotatedWith(PlausibleDay.class))
                .map(JavaParameter::getDescription);
        return Stream.concat(fields, parameters);
    }

    private static boolean isDay(JavaClass type) {
        return type.isEquivalentTo(LocalDate.class);
    }
}
