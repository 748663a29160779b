package org.familysupport.dev.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.reference.AgeScale;
import org.familysupport.reference.CodeLists;
import org.familysupport.reference.identifiers.Identifiers;
import org.junit.jupiter.api.Test;

/** Invented people who might be real, and cannot be. */
class RegionPeopleTest {
    private static final LocalDate AS_OF = LocalDate.of(2021, 12, 31);

    private final Region region = Regions.FULL;
    private final CodeLists lists = CodeLists.load();

    @Test
    void hasTheAgeBandsOfTheSnapshot() {
        AgeScale scale = AgeScale.of(lists.list("age-band"));
        Map<String, Long> bands = children()
                .map(child -> scale.on(child.birthDate(), AS_OF).orElseThrow())
                .collect(Collectors.groupingBy(
                        band -> band.attribute("source-band").orElse(""), TreeMap::new, Collectors.counting()));

        assertThat(bands).isEqualTo(Map.of("0-3", 1_274L, "4-7", 3_098L, "8-14", 6_425L, "15-18", 2_349L));
    }

    @Test
    void givesPeopleNumbersThatHoldAndBelongToOneOnly() {
        List<RegionIdentifier> identifiers =
                people().flatMap(person -> person.identifiers().stream()).toList();

        assertThat(identifiers)
                .allSatisfy(each -> assertThat(
                                Identifiers.check(each.system(), each.value()).normalised())
                        .contains(each.value()));
        assertThat(identifiers).doesNotHaveDuplicates();
        assertThat(people().map(RegionPerson::id)).doesNotHaveDuplicates();
        assertThat(people().map(RegionPerson::localId)).doesNotHaveDuplicates();
        assertThat(region.families()).extracting(RegionFamily::id).doesNotHaveDuplicates();
        assertThat(region.families()).extracting(RegionFamily::localId).doesNotHaveDuplicates();
    }

    @Test
    void namesChildrenAfterTheirParents() {
        assertThat(region.families()).allSatisfy(family -> {
            List<RegionMember> fathers = family.members().stream()
                    .filter(member -> member.role().equals("father"))
                    .toList();
            for (RegionMember father : fathers) {
                assertThat(family.children()).allSatisfy(child -> {
                    boolean girl = child.sex().equals("female");
                    assertThat(child.surname())
                            .isEqualTo(Names.surname(father.person().surname(), girl));
                    if (child.patronymic() != null) {
                        assertThat(child.patronymic())
                                .isEqualTo(
                                        Patronymic.of(father.person().given()).of(girl));
                    }
                });
            }
        });
        assertThat(people().map(RegionPerson::patronymic).filter(Objects::isNull))
                .isNotEmpty();
    }

    @Test
    void hasParentsOfAPlausibleAge() {
        assertThat(region.families()).allSatisfy(family -> {
            assertThat(family.representatives()).isNotEmpty();
            family.members().stream()
                    .filter(member -> member.role().equals("mother"))
                    .forEach(mother -> assertThat(family.children())
                            .allSatisfy(child -> assertThat(mother.person().ageOn(child.birthDate()))
                                    .isBetween(18, 46)));
        });
    }

    @Test
    void hasNoTwoPeopleWhoCouldBeTakenForOne() {
        assertThat(children().map(child -> child.surname() + child.given() + child.patronymic() + child.birthDate()))
                .doesNotHaveDuplicates();
    }

    @Test
    void printsNoNamesByAccident() {
        RegionFamily family = region.families().getFirst();

        assertThat(family.toString())
                .doesNotContain(family.children().getFirst().surname())
                .doesNotContain(family.children().getFirst().birthDate().toString())
                .contains(family.children().getFirst().localId());
    }

    private Stream<RegionPerson> people() {
        return region.families().stream()
                .flatMap(family -> family.members().stream())
                .map(RegionMember::person);
    }

    private Stream<RegionPerson> children() {
        return region.families().stream().flatMap(family -> family.children().stream());
    }
}
