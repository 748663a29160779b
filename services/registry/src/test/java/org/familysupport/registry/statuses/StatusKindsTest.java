package org.familysupport.registry.statuses;

import static org.assertj.core.api.Assertions.assertThat;

import org.familysupport.events.SubjectKind;
import org.familysupport.kernel.code.Code;
import org.familysupport.reference.CodeLists;
import org.junit.jupiter.api.Test;

class StatusKindsTest {
    private final CodeLists lists = CodeLists.load();

    @Test
    void everyStatusHasAClassOfDataAndAHolder() {
        assertThat(lists.list("status").codes()).allSatisfy(status -> {
            assertThat(lists.list("data-class").known(StatusKinds.dataClass(status.code())))
                    .isTrue();
            assertThat(status.attribute("subject").orElse("")).matches("(family|person)( (family|person))*");
        });
    }

    @Test
    void everySectorNamedIsOne() {
        assertThat(lists.list("status").codes())
                .flatExtracting(status -> java.util.List.of(
                        status.attribute("sectors").orElse("health").split(" ")))
                .allSatisfy(sector ->
                        assertThat(lists.list("sector").known((String) sector)).isTrue());
    }

    @Test
    void whatIsInACompartmentIsNotForEverySector() {
        assertThat(lists.list("status").codes())
                .filteredOn(status -> lists.list("data-class")
                        .find(StatusKinds.dataClass(status.code()))
                        .flatMap(it -> it.attribute("protection"))
                        .orElseThrow()
                        .equals("compartment"))
                .isNotEmpty()
                .allSatisfy(status -> assertThat(status.attribute("sectors")).isPresent());
        assertThat(StatusKinds.mayBeKnownIn("education", "psychiatric-disorder"))
                .isFalse();
        assertThat(StatusKinds.mayBeKnownIn("health", "psychiatric-disorder")).isTrue();
        assertThat(StatusKinds.knownIn("education")).contains("disability").doesNotContain("orphan");
    }

    @Test
    void onlyOrdinaryClassesTravelOpenly() {
        assertThat(StatusKinds.isRestricted("disability")).isTrue();
        assertThat(StatusKinds.isRestricted("orphan")).isTrue();
        assertThat(StatusKinds.isRestricted("difficult-life-situation")).isFalse();
    }

    @Test
    void derivedOnesAreHeldByFamiliesAndEnteredForNobody() {
        assertThat(StatusKinds.rules())
                .extracting(DerivedRule::code)
                .containsExactly("large-family", "three-disabled-children", "single-parent", "disabled-parent");
        assertThat(StatusKinds.mayHold(SubjectKind.FAMILY, "large-family")).isFalse();
        assertThat(StatusKinds.mayHold(SubjectKind.PERSON, "disability")).isTrue();
        assertThat(StatusKinds.mayHold(SubjectKind.FAMILY, "disability")).isFalse();
        assertThat(StatusKinds.rule("disability")).isEmpty();
    }

    @Test
    void parentsAreThoseWhoAreParents() {
        assertThat(StatusKinds.rolesOf("parent")).containsExactly("mother", "father", "adopter");
        assertThat(StatusKinds.rolesOf("child")).containsExactly("child");
        assertThat(lists.list("family-role").codes())
                .filteredOn(
                        role -> role.attribute("part").filter("parent"::equals).isPresent())
                .extracting(Code::code)
                .hasSize(3);
    }
}
