package org.familysupport.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.familysupport.events.Fact;
import org.familysupport.kernel.privacy.Personal;

/** Personal data masks itself and never leaves in a fact (R9). */
final class PrivacyRules {
    private static final Pattern PERSONAL_WORD = Pattern.compile(
            "name|surname|patronymic|address|street|phone|email|contact|text|comment|note|snils|passport|birth",
            Pattern.CASE_INSENSITIVE);

    /**
     * The names of an organisation and of a territory are public; a birth date travels on one topic for the four services alone
     * (rulings 24); whose birth a day was is told by an id.
     */
    private static final Set<String> NAMED_EXCEPTIONS = Set.of(
            "OrganisationRegistered.name",
            "OrganisationChanged.name",
            "TerritoryRegistered.name",
            "TerritoryChanged.name",
            "PersonCoreRecorded.birthDate",
            "PersonCoreRecorded.birthPrecision",
            "FamilyMember.fromBirthOf",
            "FamilyMoved.fromBirthOf",
            "MemberLeft.fromBirthOf",
            "MemberLeft.toBirthOf",
            "StatusHeld.fromBirthOf",
            "StatusHeld.toBirthOf",
            "StayEnded.toBirthOf");

    private PrivacyRules() {}

    static List<ArchRule> of() {
        return List.of(
                classes()
                        .that()
                        .areAssignableTo(Personal.class)
                        .and()
                        .areNotInterfaces()
                        .should(Conditions.hold("write its own toString", PrivacyRules::masksItself))
                        .as("R9 a personal value masks itself"),
                classes()
                        .that()
                        .areAssignableTo(Fact.class)
                        .and()
                        .areNotInterfaces()
                        .should(Conditions.eachOf("hold nothing personal", type -> personal(type, new HashSet<>())))
                        .as("R9 no fact holds a personal value, or a word that would be one"));
    }

    private static boolean masksItself(JavaClass type) {
        return type.tryGetMethod("toString").isPresent() && !CompilerWritten.toStringOf(type);
    }

    private static Stream<String> personal(JavaClass type, Set<JavaClass> seen) {
        if (!seen.add(type)) {
            return Stream.empty();
        }
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(field -> Stream.concat(
                        ofItself(field),
                        field.getAllInvolvedRawTypes().stream()
                                .filter(part -> part.getPackageName().startsWith("org.familysupport"))
                                .flatMap(part -> personal(part, seen))));
    }

    private static Stream<String> ofItself(JavaField field) {
        String name = field.getOwner().getSimpleName() + "." + field.getName();
        boolean holdsOne =
                field.getAllInvolvedRawTypes().stream().anyMatch(part -> part.isAssignableTo(Personal.class));
        boolean soundsSo = PERSONAL_WORD.matcher(field.getName()).find() && !NAMED_EXCEPTIONS.contains(name);
        return holdsOne || soundsSo ? Stream.of(name + " is personal") : Stream.empty();
    }
}
