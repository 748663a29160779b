package org.familysupport.dev.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Story 5: the published figures come out of the raw facts, and only if every filter and scope is right. */
class Direction3OfTheRegionTest {
    private static final LocalDate NEW_YEAR_2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY_OF_2021 = LocalDate.of(2021, 12, 31);

    static Stream<Region> regions() {
        return Stream.of(Regions.FULL, Regions.SAMPLE);
    }

    @ParameterizedTest
    @MethodSource("regions")
    void reproducesEveryPublishedFigure(Region region) {
        assertThat(Direction3Table.recounted(region)).isEqualTo(Direction3Table.published());
    }

    @ParameterizedTest
    @MethodSource("regions")
    void hasNoChildAndNoFamilyAtTwoProviders(Region region) {
        Recount twoYears = twoYears(region);

        assertThat(twoYears.childrenPerOrganisation()).isEqualTo(twoYears.children());
        assertThat(twoYears.familiesPerOrganisation()).isEqualTo(twoYears.families());
    }

    @ParameterizedTest
    @MethodSource("regions")
    void isDeliveredByTheThreeProvidersAlone(Region region) {
        assertThat(region.deliveries())
                .filteredOn(each -> each.direction().equals(Direction3Table.DIRECTION))
                .extracting(RegionDelivery::organisation)
                .containsOnly(Stream.of(Direction3Provider.values())
                        .map(Direction3Provider::organisation)
                        .toArray(UUID[]::new));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void showsAForgottenDirection(Region region) {
        Recount allDirections = Recount.of(region.deliveries()).between(NEW_YEAR_2020, LAST_DAY_OF_2021);

        for (Direction3Provider provider : Direction3Provider.values()) {
            Recount wrong = allDirections.organisation(provider.organisation());
            Direction3Figure right = Direction3Table.published().figure(provider, Direction3Table.CHILDREN);
            assertThat(wrong.children()).isGreaterThan(right.inTwoYears());
        }
    }

    @ParameterizedTest
    @MethodSource("regions")
    void showsAForgottenPeriodAndADayMoved(Region region) {
        Recount direction = Recount.of(region.deliveries()).direction(Direction3Table.DIRECTION);

        assertThat(direction.children()).isEqualTo(213 + 12);
        assertThat(direction
                        .between(NEW_YEAR_2020.minusDays(1), LAST_DAY_OF_2021)
                        .children())
                .isEqualTo(213 + 6);
        assertThat(direction
                        .between(NEW_YEAR_2020, LAST_DAY_OF_2021.plusDays(1))
                        .children())
                .isEqualTo(213 + 6);
        assertThat(direction
                        .between(NEW_YEAR_2020.plusDays(1), LAST_DAY_OF_2021)
                        .children())
                .isEqualTo(213 - 3);
        assertThat(direction
                        .between(NEW_YEAR_2020, LAST_DAY_OF_2021.minusDays(1))
                        .children())
                .isEqualTo(213 - 3);
        assertThat(direction.between(NEW_YEAR_2020, LocalDate.of(2020, 12, 30)).children())
                .isEqualTo(136 - 3);
        assertThat(direction.between(LocalDate.of(2021, 1, 2), LAST_DAY_OF_2021).children())
                .isEqualTo(94 - 3);
    }

    @ParameterizedTest
    @MethodSource("regions")
    void showsWhoCountsRowsOrPeople(Region region) {
        Recount twoYears = twoYears(region);

        assertThat(twoYears.deliveries()).isGreaterThan(5 * twoYears.children());
        assertThat(twoYears.parents()).isPositive();
        assertThat(region.deliveries())
                .filteredOn(each -> each.direction().equals(Direction3Table.DIRECTION))
                .anySatisfy(each -> assertThat(each.recipients())
                        .extracting(RegionRecipient::role)
                        .containsOnly("legal-representative"))
                .anySatisfy(each -> assertThat(each.recipients())
                        .extracting(RegionRecipient::role)
                        .startsWith("child", "child"));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void servesItsChildrenElsewhereTooInYearsWithoutIt(Region region) {
        Set<String> in2020 = childrenOf(region, 2020);
        Set<String> in2021 = childrenOf(region, 2021);
        Set<UUID> providers = Stream.of(Direction3Provider.values())
                .map(Direction3Provider::organisation)
                .collect(Collectors.toSet());

        assertThat(region.deliveries())
                .anySatisfy(each -> {
                    assertThat(each.date().getYear()).isEqualTo(2021);
                    assertThat(each.direction()).isNotEqualTo(Direction3Table.DIRECTION);
                    assertThat(providers).doesNotContain(each.organisation());
                    assertThat(each.recipients()).anySatisfy(recipient -> {
                        assertThat(in2020).contains(recipient.person());
                        assertThat(in2021).doesNotContain(recipient.person());
                    });
                })
                .anySatisfy(each -> {
                    assertThat(each.date().getYear()).isEqualTo(2020);
                    assertThat(each.direction()).isNotEqualTo(Direction3Table.DIRECTION);
                    assertThat(each.recipients()).anySatisfy(recipient -> {
                        assertThat(in2021).contains(recipient.person());
                        assertThat(in2020).doesNotContain(recipient.person());
                    });
                });
    }

    @ParameterizedTest
    @MethodSource("regions")
    void servesNobodyBeforeBirthOrAfterComingOfAge(Region region) {
        Map<String, RegionPerson> people = region.families().stream()
                .flatMap(family -> family.children().stream())
                .collect(Collectors.toMap(RegionPerson::localId, person -> person));

        assertThat(region.deliveries())
                .allSatisfy(each -> each.recipients().stream()
                        .filter(recipient -> people.containsKey(recipient.person()))
                        .forEach(recipient -> {
                            int age = people.get(recipient.person()).ageOn(each.date());
                            assertThat(age).isNotNegative();
                            assertThat(recipient.role()).isEqualTo(age < 18 ? "child" : "young-adult");
                        }));
        assertThat(Recount.of(region.deliveries())
                        .direction(Direction3Table.DIRECTION)
                        .youngAdults())
                .isZero();
    }

    private static Recount twoYears(Region region) {
        return Recount.of(region.deliveries())
                .direction(Direction3Table.DIRECTION)
                .between(NEW_YEAR_2020, LAST_DAY_OF_2021);
    }

    private static Set<String> childrenOf(Region region, int year) {
        return Recount.of(region.deliveries())
                .direction(Direction3Table.DIRECTION)
                .between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .persons("child");
    }
}
