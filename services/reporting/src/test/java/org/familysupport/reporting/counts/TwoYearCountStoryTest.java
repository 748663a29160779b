package org.familysupport.reporting.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.reporting.Facts;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** Story 5 of the domain: the two-year unduplicated count of direction 3. */
@ComponentTest
class TwoYearCountStoryTest {
    private static final String IN_2020 = "&from=2020-01-01&to=2020-12-31";
    private static final String IN_2021 = "&from=2021-01-01&to=2021-12-31";
    private static final String IN_TWO_YEARS = "&from=2020-01-01&to=2021-12-31";
    private static final String DIRECTION_3 = "&scope=direction&direction=" + Direction3.DIRECTION;

    @Test
    @Proves("63")
    @Proves("68")
    void theSourceTableComesOutOfTheFacts() {
        // Given: every event twice, and in reverse
        Direction3 direction = new Direction3();
        List<Said> said = Facts.say(Facts.reversed(direction.facts()));
        theTableHolds();
        Facts.resend(said);
        Facts.replay(Facts.shuffled(said, 5));

        // Then
        theTableHolds();
        theOrganisationsHold();
        whoRecursIsKnown();
        anyPeriodIsRecounted(direction);
        assertProblem(count("from=2020-01-01&to=2020-12-31&scope=direction")).is(400, "malformed-request");
    }

    private static void theTableHolds() {
        assertThat(value("unit=children" + IN_2020 + DIRECTION_3)).isEqualTo(136);
        assertThat(value("unit=children" + IN_2021 + DIRECTION_3)).isEqualTo(94);
        assertThat(value("unit=children" + IN_TWO_YEARS + DIRECTION_3)).isEqualTo(213);
        assertThat(value("unit=families" + IN_2020 + DIRECTION_3)).isEqualTo(129);
        assertThat(value("unit=families" + IN_2021 + DIRECTION_3)).isEqualTo(91);
        assertThat(value("unit=families" + IN_TWO_YEARS + DIRECTION_3)).isEqualTo(205);
        assertThat(value("unit=parents" + IN_TWO_YEARS + DIRECTION_3)).isEqualTo(205);
    }

    private static void theOrganisationsHold() {
        assertThat(perOrganisation("children", 73, 73, 67)).isTrue();
        assertThat(perOrganisation("families", 72, 71, 62)).isTrue();
        Answer table = count("unit=children&groupBy=organisation" + IN_TWO_YEARS + DIRECTION_3);
        assertThat(table.json("/groups")).hasSize(3);
        assertThat(table.json("/groups/0/name").asText()).isEqualTo("Центр");
    }

    private static boolean perOrganisation(String unit, int semya, int suzun, int central) {
        return ofOrganisation(unit, Direction3.SEMYA) == semya
                && ofOrganisation(unit, Direction3.SUZUN) == suzun
                && ofOrganisation(unit, Direction3.CENTRAL) == central;
    }

    private static long ofOrganisation(String unit, OrganisationId organisation) {
        return value("unit=" + unit + "&organisation=" + organisation + IN_TWO_YEARS + DIRECTION_3);
    }

    private static void whoRecursIsKnown() {
        String compared = "&comparedFrom=2021-01-01&comparedTo=2021-12-31";
        Answer children = count("unit=children" + IN_2020 + compared + DIRECTION_3);
        assertThat(children.json("/value").asInt()).isEqualTo(136);
        assertThat(children.json("/comparison/value").asInt()).isEqualTo(94);
        assertThat(children.json("/comparison/recurring").asInt()).isEqualTo(17);
        assertThat(children.json("/comparison/onlyFirst").asInt()).isEqualTo(119);
        assertThat(children.json("/comparison/onlySecond").asInt()).isEqualTo(77);
        assertThat(children.json("/comparison/union").asInt()).isEqualTo(213);
        Answer families = count("unit=families" + IN_2020 + compared + DIRECTION_3);
        assertThat(families.json("/comparison/recurring").asInt()).isEqualTo(15);
        assertThat(families.json("/comparison/union").asInt()).isEqualTo(205);
    }

    private static void anyPeriodIsRecounted(Direction3 direction) {
        LocalDate from = LocalDate.of(2020, 7, 1);
        LocalDate to = LocalDate.of(2021, 6, 30);
        List<DeliveryRecorded> raw = direction.between(from, to);
        String period = "&from=" + from + "&to=" + to + DIRECTION_3;
        assertThat(value("unit=children" + period)).isEqualTo(people(raw, "child"));
        assertThat(value("unit=parents" + period)).isEqualTo(people(raw, "legal-representative"));
        assertThat(value("unit=families" + period))
                .isEqualTo(raw.stream().map(DeliveryRecorded::family).distinct().count());
        assertThat(value("unit=deliveries" + period)).isEqualTo(raw.size());
        assertThat(count("unit=families" + period).json("/facts").asInt()).isEqualTo(raw.size());
        assertThat(value("unit=organisations" + period)).isEqualTo(3);
    }

    private static long people(List<DeliveryRecorded> raw, String role) {
        return raw.stream()
                .flatMap(it -> it.recipients().stream())
                .filter(it -> it.role().equals(role))
                .map(it -> it.person())
                .distinct()
                .count();
    }

    private static long value(String question) {
        return count(question).expect(200).json("/value").asLong();
    }

    private static Answer count(String question) {
        return Api.as(anAnalyst()).get("/api/v1/counts?" + question);
    }
}
