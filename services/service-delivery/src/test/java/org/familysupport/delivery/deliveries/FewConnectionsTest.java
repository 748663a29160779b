package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.deliveries.DeliveryFixture.BATCHES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.batch;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.delivery.deliveries.DeliveryFixture.numbered;
import static org.familysupport.delivery.deliveries.DeliveryFixture.with;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.junit.jupiter.api.Test;

/** Few connections make the service slow, not dead: its tests run with two. */
@ComponentTest
class FewConnectionsTest {
    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final Family family = knownFamily(caller.organisation());

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    @Test
    void answersAHundredRequestsAtOnce() {
        // Given
        Map<String, Object> once = with(forTheChildOf(family), "id", UUID.randomUUID());
        Supplier<Answer> another = () -> api.post(DELIVERIES, forTheChildOf(family));
        Supplier<Answer> theSame = () -> api.post(DELIVERIES, once);
        Supplier<Answer> listing = () -> api.get(DELIVERIES + "?pageSize=10");
        List<Supplier<Answer>> calls = new ArrayList<>(Collections.nCopies(50, another));
        calls.addAll(Collections.nCopies(25, theSame));
        calls.addAll(Collections.nCopies(25, listing));
        Collections.shuffle(calls);

        // When
        List<Answer> answers = AtOnce.all(calls);

        // Then
        assertThat(connections).isEqualTo(2);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(51);
    }

    @Test
    void losesNoConnectionByWhatTheDatabaseRefuses() {
        // Given
        Map<String, Object> once = with(forTheChildOf(family), "id", UUID.randomUUID());
        Answer first = api.post(DELIVERIES, once).expect(201);

        // When
        for (int time = 0; time < 10; time++) {
            api.post(DELIVERIES, once).expect(409);
        }

        // Then
        api.get(first.location()).expect(200);
        api.post(BATCHES, batch(true, numbered(family, 2))).expect(207);
    }
}
