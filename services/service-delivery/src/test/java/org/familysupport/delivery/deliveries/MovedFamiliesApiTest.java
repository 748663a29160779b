package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.TERRITORY;
import static org.familysupport.delivery.InventedRegistry.hear;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.InventedRegistry.knownPerson;
import static org.familysupport.delivery.deliveries.DeliveryFixture.BATCHES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DAY;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.batch;
import static org.familysupport.delivery.deliveries.DeliveryFixture.delivery;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.delivery.deliveries.DeliveryFixture.recipient;
import static org.familysupport.delivery.deliveries.DeliveryFixture.with;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.Topics;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** A service is given where the family lived on its day, whenever it is recorded. */
@ComponentTest
@Proves("15")
@Proves("27")
class MovedFamiliesApiTest {
    private static final String ELSEWHERE = "50640101";

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);

    @Test
    void whatIsRecordedLateCountsWhereTheFamilyLivedOnItsDay() {
        // Given
        Family family = knownFamily(caller.organisation());
        Answer early = recorded(forTheChildOf(family), DAY.minusDays(9));
        hear(List.of(new FamilyMoved(family.id(), 2, ELSEWHERE, DAY)));

        // When
        Answer late = recorded(forTheChildOf(family), DAY.minusDays(1));
        Answer after = recorded(forTheChildOf(family), DAY);

        // Then
        assertThat(late.text("/territory")).isEqualTo(TERRITORY);
        assertThat(after.text("/territory")).isEqualTo(ELSEWHERE);
        assertThat(announced(late).territory()).isEqualTo(TERRITORY);
        assertThat(announced(after).territory()).isEqualTo(ELSEWHERE);
        assertThat(api.get(early.location()).expect(200).text("/territory")).isEqualTo(TERRITORY);
    }

    @Test
    void theRowsOfABatchCountEachOnItsDay() {
        // Given
        Family family = knownFamily(caller.organisation());
        hear(List.of(new FamilyMoved(family.id(), 2, ELSEWHERE, DAY)));
        Map<String, Object> row = forTheChildOf(family);

        // When
        Answer answer = api.post(
                        BATCHES,
                        batch(
                                true,
                                List.of(
                                        with(with(row, "date", DAY.minusDays(1)), "reference", "1/" + family.id()),
                                        with(row, "reference", "2/" + family.id()))))
                .expect(207);

        // Then
        assertThat(answer.json("/items").findValuesAsText("id"))
                .extracting(id -> api.get(DELIVERIES + "/" + id).expect(200).text("/territory"))
                .containsExactly(TERRITORY, ELSEWHERE);
    }

    @Test
    void aPersonWithoutAFamilyCountsWhereItLivedOnTheDay() {
        // Given
        PersonId alone = knownPerson(caller.organisation(), DAY.minusYears(20));
        hear(List.of(new PersonChanged(
                alone, 2, List.of("residence"), "female", "age-19-plus", ELSEWHERE, DAY.minusDays(3))));
        Map<String, Object> body = delivery(recipient(alone, "young-adult"));

        // When
        Answer before = recorded(body, DAY.minusDays(4));
        Answer after = recorded(body, DAY.minusDays(3));

        // Then
        assertThat(before.text("/territory")).isEqualTo(TERRITORY);
        assertThat(after.text("/territory")).isEqualTo(ELSEWHERE);
    }

    private Answer recorded(Map<String, Object> body, LocalDate day) {
        return api.post(DELIVERIES, with(body, "date", day)).expect(201);
    }

    private static DeliveryRecorded announced(Answer recorded) {
        return Topic.of(Topics.DELIVERIES)
                .await(DeliveryRecorded.class, recorded.id())
                .fact();
    }
}
