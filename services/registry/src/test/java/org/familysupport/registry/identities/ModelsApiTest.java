package org.familysupport.registry.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.MatchingModelEstimated;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("6")
class ModelsApiTest {
    private static final String MODELS = "/api/v1/identities/models";
    private static final String SHIPPED = MODELS + "/00000000-0000-4000-8000-000000000001";

    private final Api steward = Api.as(aSteward());
    private final Api api = Api.as(aSpecialist());

    @Test
    void aModelIsEstimatedFromTheRegistrysOwnPairsAndDecidesNothingYet() {
        // Given
        for (int number = 0; number < 12; number++) {
            api.post(PEOPLE, person("Варвара")).expect(201);
        }

        // When
        Answer estimated = steward.post(MODELS, map("sample", 10)).expect(201);

        // Then
        assertThat(estimated.json("/active").asBoolean()).isFalse();
        assertThat(estimated.json("/randomPairs").asInt()).isEqualTo(35);
        assertThat(estimated.json("/weights").findValuesAsText("field")).contains("given", "family", "birth");
        assertThat(steward.get(MODELS).expect(200).json("/items").findValuesAsText("number"))
                .contains("1", estimated.text("/number"));
        assertThat(Topic.of(Topics.IDENTITIES)
                        .await(MatchingModelEstimated.class, estimated.id())
                        .fact()
                        .version())
                .isEqualTo(1);
        assertProblem(api.post(MODELS, map("sample", 10))).is(403, "forbidden");
        assertProblem(api.get(MODELS)).is(403, "forbidden");
    }

    @Test
    void aModelIsActivatedByWhoSawItAndTheShippedOneComesBack() {
        // Given
        UUID model = InventedModels.stored(true);
        String place = MODELS + "/" + model + "/activation";

        // When
        assertProblem(steward.ifMatch("\"7\"").post(place, map("reason", "Проверено")))
                .is(412, "stale-version");
        steward.ifMatch("\"1\"").post(place, map("reason", "Проверено")).expect(200);

        // Then
        Answer retired = steward.get(SHIPPED).expect(200);
        assertThat(retired.json("/active").asBoolean()).isFalse();
        assertProblem(steward.ifMatch("\"2\"").post(place, map("reason", "Проверено")))
                .is(409, "model-active");
        steward.ifMatch(retired.etag())
                .post(SHIPPED + "/activation", map("reason", "Прежняя лучше"))
                .expect(200);
        assertThat(steward.get(MODELS + "/" + model).expect(200).json("/active").asBoolean())
                .isFalse();
    }

    @Test
    void weightsThatTurnDifferenceIntoAgreementAreNotActivated() {
        // Given
        UUID model = InventedModels.stored(false);

        // When
        Answer refused =
                steward.ifMatch("\"1\"").post(MODELS + "/" + model + "/activation", map("reason", "Проверено"));

        // Then
        assertProblem(refused).is(409, "model-not-sane");
    }
}
