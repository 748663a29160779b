package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.junit.jupiter.api.Test;

/** Few connections make the service slow, not dead: its tests run with two, and one of them is the relay's. */
@ComponentTest
class FewConnectionsTest {
    private final TestCaller caller = aSpecialist();

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    @Test
    void answersTwoHundredRequestsAtOnce() {
        // Given
        Family family = aFamilyOf(caller);
        Api api = Api.as(caller);
        Map<String, Object> body = aReferral(family, anOrganisation(aSpecialist()));
        Supplier<Answer> request = () -> api.post(REFERRALS, body);
        Supplier<Answer> listing = () -> api.get(REFERRALS + "?box=sent");
        List<Supplier<Answer>> calls = new ArrayList<>();
        calls.addAll(Collections.nCopies(100, request));
        calls.addAll(Collections.nCopies(100, listing));
        Collections.shuffle(calls);

        // When
        List<Answer> answers = AtOnce.all(calls);

        // Then
        assertThat(connections).isEqualTo(2);
        assertThat(answers)
                .extracting(Answer::status)
                .containsOnly(200, 201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void losesNoConnectionByWhatTheDatabaseRefuses() {
        // Given
        Family family = aFamilyOf(caller);
        Api api = Api.as(caller);
        Map<String, Object> body = aReferral(family, anOrganisation(aSpecialist()));
        body.put("id", UUID.randomUUID());
        Answer first = api.post(REFERRALS, body).expect(201);

        // When
        for (int time = 0; time < 10; time++) {
            api.post(REFERRALS, body).expect(409);
        }

        // Then
        api.get(first.location()).expect(200);
    }
}
