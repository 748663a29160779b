package org.familysupport.registry.statuses;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.familysupport.events.SubjectKind;
import org.familysupport.kernel.code.Code;
import org.familysupport.reference.CodeLists;

/**
 * What the list {@code status} says of each code: who may hold it, which data class it is of, which sectors may know it, and
 * the rule of a derived one. All of it is data: a region's lawyers decide (domain section 5).
 */
final class StatusKinds {
    private static final CodeLists LISTS = CodeLists.load();
    private static final List<Code> ALL = LISTS.list("status").codes();

    private StatusKinds() {}

    /** Whether it is entered for such a subject; derived ones are entered for none. */
    static boolean mayHold(SubjectKind subject, String code) {
        return of(code).filter(it -> !isDerived(it) && words(it, "subject").anyMatch(subject.code()::equals))
                .isPresent();
    }

    static String dataClass(String code) {
        return of(code).flatMap(it -> it.attribute("data-class")).orElseThrow();
    }

    /** Whether its facts travel apart: all but those of ordinary data classes (rulings 24). */
    static boolean isRestricted(String code) {
        return !LISTS.list("data-class")
                .find(dataClass(code))
                .flatMap(it -> it.attribute("protection"))
                .orElseThrow()
                .equals("ordinary");
    }

    /** Whether those who work in a sector may know that somebody holds it; where no sector is named, all may. */
    static boolean mayBeKnownIn(String sector, String code) {
        return of(code).filter(it -> isKnownIn(sector, it)).isPresent();
    }

    /** The codes that those who work in a sector may know. */
    static List<String> knownIn(String sector) {
        return ALL.stream().filter(it -> isKnownIn(sector, it)).map(Code::code).toList();
    }

    /** The rule of a derived status; empty for one that is entered. */
    static Optional<DerivedRule> rule(String code) {
        return of(code).filter(StatusKinds::isDerived).map(DerivedRule::of);
    }

    /** The rules of all derived statuses. */
    static List<DerivedRule> rules() {
        return ALL.stream().filter(StatusKinds::isDerived).map(DerivedRule::of).toList();
    }

    /** The roles in a family that play this part in derived statuses: child or parent. */
    static List<String> rolesOf(String part) {
        return LISTS.list("family-role").codes().stream()
                .filter(role -> role.attribute("part").filter(part::equals).isPresent())
                .map(Code::code)
                .toList();
    }

    private static boolean isKnownIn(String sector, Code code) {
        return code.attribute("sectors").isEmpty() || words(code, "sectors").anyMatch(sector::equals);
    }

    private static boolean isDerived(Code code) {
        return code.attribute("rule").isPresent();
    }

    private static Stream<String> words(Code code, String column) {
        return Arrays.stream(code.attribute(column).orElse("").split(" "));
    }

    private static Optional<Code> of(String code) {
        return ALL.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
