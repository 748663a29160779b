package org.familysupport.testing.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes conditions of ArchUnit out of plain functions. */
final class Conditions {
    private Conditions() {}

    static DescribedPredicate<JavaClass> holds(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    static ArchCondition<JavaClass> hold(String description, Predicate<JavaClass> test) {
        return eachOf(
                description,
                type -> test.test(type) ? Stream.empty() : Stream.of(type.getName() + " does not " + description));
    }

    static ArchCondition<JavaMethod> holdForMethod(String description, Predicate<JavaMethod> test) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String message = method.getFullName() + " does not " + description;
                events.add(new SimpleConditionEvent(method, test.test(method), message));
            }
        };
    }

    /** A condition whose violations are told by a function. */
    static ArchCondition<JavaClass> eachOf(String description, Function<JavaClass, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations.apply(type).forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }
}
