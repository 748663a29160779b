package org.familysupport.reporting.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.reporting.counts.DeliveryFixture.aDelivery;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.familysupport.events.Fact;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.TerritoryChanged;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.events.registry.TerritoryRegistered;
import org.familysupport.reporting.Facts;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counts cut by the levels of territory, the tree of which comes by facts in any order. */
@ComponentTest
@Proves("15")
class TerritoryCountsApiTest {
    private static final String YEAR = "&from=2031-01-01&to=2031-12-31";

    private final OrganisationId provider = OrganisationId.next();
    /** The directory has each code once: no two tests share a region. */
    private static final AtomicInteger REGIONS = new AtomicInteger(10);

    private final String region = REGIONS.getAndIncrement() + "000000";
    private final String district =
            region.substring(0, 2) + ThreadLocalRandom.current().nextInt(600, 700) + "000";
    private final String village = district.substring(0, 5) + "404";
    private final String hamlet = village + "101";
    private final String okrug = district.substring(0, 2) + "5" + district.substring(3);
    private final TerritoryId districtId = TerritoryId.next();

    @Test
    void everyLevelIsALineWithItsName() {
        // Given
        hearTheTree();
        say(aDelivery().livingIn(hamlet), aDelivery().livingIn(district));

        // Then
        assertThat(lines("region")).containsExactly(region + " region 2");
        assertThat(lines("municipality")).containsExactly(district + " municipality 2");
        assertThat(lines("district")).containsExactly(village + " district 1", "not-stated  1");
        assertThat(lines("settlement")).containsExactly(hamlet + " settlement 1", "not-stated  1");
    }

    @Test
    void aFilterTakesAllThatLiesBelow() {
        // Given
        hearTheTree();
        say(aDelivery().livingIn(hamlet), aDelivery().livingIn(district));

        // Then
        assertThat(value(region)).isEqualTo(2);
        assertThat(value(district)).isEqualTo(2);
        assertThat(value(village)).isEqualTo(1);
    }

    @Test
    void aMovedFamilyCountsWhereItLivedAtTheTimeOfTheService() {
        // Given
        hearTheTree();
        FamilyId moved = FamilyId.next();
        PersonId child = PersonId.next();
        say(
                aDelivery().of(moved).to(child, "child").on("2031-02-01").livingIn(hamlet),
                aDelivery().of(moved).to(child, "child").on("2031-08-01").livingIn(okrug));

        // Then
        assertThat(lines("municipality"))
                .containsExactlyInAnyOrder(district + " municipality 1", okrug + " municipality 1");
        assertThat(lines("region")).containsExactly(region + " region 2");
    }

    @Test
    void aMergedMunicipalityIsToldUnderItsSuccessor() {
        // Given
        hearTheTree();
        say(aDelivery().livingIn(hamlet));

        // When
        Facts.say(List.of(new TerritoryChanged(
                districtId,
                2,
                district,
                "municipal-district",
                "municipality",
                "municipality",
                region,
                null,
                false,
                LocalDate.of(2014, 1, 1),
                LocalDate.of(2030, 12, 31),
                okrug)));

        // Then
        assertThat(lines("municipality")).containsExactly(okrug + " municipality 1");
        assertThat(lines("settlement")).containsExactly(hamlet + " settlement 1");
        assertThat(value(okrug)).isEqualTo(1);
    }

    @Test
    void aCodeThatNobodyEnteredIsReadByItsDigits() {
        // Given
        say(aDelivery().livingIn(hamlet), aDelivery().livingIn(district));

        // Then
        assertThat(lines("region")).containsExactly(region + "  2");
        assertThat(lines("municipality")).containsExactly(district + "  2");
        assertThat(lines("district")).containsExactly(village + "  1", "not-stated  1");
        assertThat(lines("settlement")).containsExactly(hamlet + "  1", "not-stated  1");
    }

    /** The lowest first, so that nothing is there when it is heard. */
    private void hearTheTree() {
        List<Fact> tree = new ArrayList<>(List.of(
                territory(TerritoryId.next(), region, "region", null),
                territory(districtId, district, "municipality", region),
                territory(TerritoryId.next(), okrug, "municipality", region),
                territory(TerritoryId.next(), village, "district", district),
                territory(TerritoryId.next(), hamlet, "settlement", village)));
        Collections.reverse(tree);
        Facts.say(tree);
    }

    private static TerritoryRegistered territory(TerritoryId id, String code, String level, @Nullable String partOf) {
        return new TerritoryRegistered(
                id, 1, code, level, level, level, partOf, null, false, LocalDate.of(2014, 1, 1), null, null);
    }

    private void say(DeliveryFixture... deliveries) {
        Facts.say(List.of(new OrganisationRegistered(
                provider, 1, "health", "early-help-service", "regional", "Росток", null, null, "active")));
        Facts.say(Arrays.stream(deliveries)
                .map(it -> (Fact) it.by(provider).to(PersonId.next(), "parent").recorded())
                .toList());
    }

    private List<String> lines(String groupBy) {
        List<String> lines = new ArrayList<>();
        Api.as(anAnalyst())
                .get("/api/v1/counts?unit=deliveries&scope=region&groupBy=" + groupBy + YEAR + "&organisation="
                        + provider)
                .expect(200)
                .json("/groups")
                .forEach(line -> lines.add(line.path("group").asText()
                        + ' '
                        + line.path("name").asText()
                        + ' '
                        + line.path("value").asText()));
        return lines;
    }

    private long value(String territory) {
        return Api.as(anAnalyst())
                .get("/api/v1/counts?unit=deliveries&scope=region" + YEAR + "&organisation=" + provider + "&territory="
                        + territory)
                .expect(200)
                .json("/value")
                .asLong();
    }
}
