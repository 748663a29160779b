package org.familysupport.registry.specialists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.SPECIALISTS;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.specialist;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.EmploymentEnded;
import org.familysupport.events.registry.SpecialistChanged;
import org.familysupport.events.registry.SpecialistEmployed;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("17")
class SpecialistsApiTest {
    private final Api steward = Api.as(aSteward());
    private final UUID body = enter(organisation("Орган"));
    private final UUID centre = enter(with(organisation("Центр"), "partOf", body));
    private final TestCaller head = aSpecialist().of(centre).withRoles("service-head");
    private final Api own = Api.as(head);
    private final Api other = Api.as(aSpecialist());

    @Test
    void isEnteredWithAFirstEmploymentAndAnnouncedByIdAlone() {
        // When
        Answer entered = own.post(SPECIALISTS, specialist(centre)).expect(201);

        // Then
        assertThat(own.get(entered.location()).expect(200).json()).isEqualTo(entered.json());
        assertThat(entered.text("/name/given")).isEqualTo("Варвара");
        SpecialistEmployed fact = Topic.of(Topics.SPECIALISTS)
                .await(SpecialistEmployed.class, entered.id())
                .fact();
        assertThat(fact.organisation().value()).isEqualTo(centre);
        assertThat(fact.employment()).isEqualTo(entered.id("/employments/0/id"));
    }

    @Test
    void isKnownByNameToWhoEmploysThemAlone() {
        // Given
        Answer entered = own.post(SPECIALISTS, specialist(centre)).expect(201);
        Api above = Api.as(anAgencySystem().of(body));
        String list = SPECIALISTS + "?organisation=" + centre;

        // When
        Answer stranger = other.get(entered.location()).expect(200);
        Answer strangersList = other.get(list).expect(200);

        // Then
        assertThat(stranger.has("/name")).isFalse();
        assertThat(stranger.text("/redactedFields/0")).isEqualTo("name");
        assertThat(stranger.text("/employments/0/position")).isEqualTo("speech-therapist");
        assertThat(strangersList.body()).doesNotContain("Ромашкина");
        assertThat(strangersList.json("/items")).hasSize(1);
        assertThat(own.get(list).expect(200).text("/items/0/name/family")).isEqualTo("Ромашкина");
        assertThat(above.get(entered.location()).expect(200).has("/name")).isTrue();
        assertThat(steward.get(entered.location()).expect(200).has("/name")).isTrue();
    }

    @Test
    void isEnteredByWhoKeepsTheListOfThatOrganisation() {
        // When
        Answer plain = other.post(SPECIALISTS, specialist(centre));
        Answer foreign = Api.as(aSpecialist().withRoles("service-head")).post(SPECIALISTS, specialist(centre));
        Answer elsewhere = own.post(SPECIALISTS, specialist(body));

        // Then
        assertProblem(plain).is(403, "forbidden");
        assertProblem(foreign).is(403, "forbidden");
        assertProblem(elsewhere).is(403, "forbidden");
        Api.as(anAgencySystem().of(body)).post(SPECIALISTS, specialist(centre)).expect(201);
        steward.post(SPECIALISTS, specialist(centre)).expect(201);
    }

    @Test
    void beginsNowhereThatIsUnknownOrClosed() {
        // Given
        UUID closed = enter(organisation("Закрыта"));
        steward.ifMatch("\"1\"")
                .post(ORGANISATIONS + '/' + closed + "/closure", map("on", "2025-12-31"))
                .expect(200);

        // Then
        assertProblem(steward.post(SPECIALISTS, specialist(UUID.randomUUID())))
                .is(422, "rule-violated")
                .violatesExactly("/employment/organisation unknown-reference");
        assertProblem(steward.post(SPECIALISTS, specialist(closed)))
                .is(422, "rule-violated")
                .violatesExactly("/employment/organisation not-allowed");
        assertProblem(steward.post(
                        SPECIALISTS,
                        with(specialist(centre), "employment", with(employment(centre, "nurse"), "to", "2019-01-01"))))
                .is(422, "rule-violated")
                .violatesExactly("/employment/to date-order");
    }

    @Test
    void worksAtSeveralPlacesAndLeavesThem() {
        // Given
        UUID second = enter(organisation("Второй"));
        Answer entered = own.post(SPECIALISTS, specialist(centre)).expect(201);
        String place = entered.location();

        // When
        Answer more = steward.ifMatch("\"1\"")
                .post(place + "/employments", employment(second, "nurse"))
                .expect(200);
        Answer twice = own.ifMatch("\"2\"").post(place + "/employments", employment(centre, "speech-therapist"));
        Answer left = own.ifMatch("\"2\"")
                .post(place + "/departures", map("employment", entered.text("/employments/0/id"), "to", "2022-08-31"))
                .expect(200);
        Answer again = own.ifMatch("\"3\"")
                .post(place + "/employments", with(employment(centre, "speech-therapist"), "from", "2022-09-01"))
                .expect(200);

        // Then
        assertThat(more.json("/employments")).hasSize(2);
        assertProblem(twice).is(409, "already-employed");
        assertThat(left.body()).contains("2022-08-31");
        assertThat(again.json("/employments")).hasSize(3);
        assertThat(organisations(SPECIALISTS + "?organisation=" + centre + "&on=2022-08-31"))
                .containsExactly(centre);
        assertThat(organisations(SPECIALISTS + "?organisation=" + second + "&position=nurse"))
                .containsExactly(second);
        assertThat(organisations(SPECIALISTS + "?organisation=" + second + "&position=lawyer"))
                .isEmpty();
        assertThat(organisations(SPECIALISTS + "?organisation=" + centre + "&position=nurse"))
                .as("nurse elsewhere")
                .isEmpty();
        Topic.of(Topics.SPECIALISTS).await(EmploymentEnded.class, entered.id());
        assertFacts(Topic.of(Topics.SPECIALISTS).about(entered.id()))
                .are(
                        SpecialistEmployed.class,
                        SpecialistEmployed.class,
                        EmploymentEnded.class,
                        SpecialistEmployed.class);
    }

    @Test
    void anEndIsPossibleAndOfAnEmploymentThatIsThere() {
        // Given
        Answer entered = own.post(SPECIALISTS, specialist(centre)).expect(201);
        String departures = entered.location() + "/departures";
        Object employment = entered.text("/employments/0/id");

        // Then
        assertProblem(own.ifMatch("\"1\"").post(departures, map("employment", employment, "to", "2020-08-31")))
                .is(422, "rule-violated")
                .violatesExactly("/to date-order");
        assertProblem(own.ifMatch("\"1\"").post(departures, map("employment", UUID.randomUUID(), "to", "2022-08-31")))
                .is(422, "rule-violated")
                .violatesExactly("/employment unknown-reference");
        assertProblem(Api.as(aSpecialist().withRoles("service-head"))
                        .ifMatch("\"1\"")
                        .post(departures, map("employment", employment, "to", "2022-08-31")))
                .is(403, "forbidden");
        assertProblem(own.ifMatch("\"5\"").post(departures, map("employment", employment, "to", "2022-08-31")))
                .is(412, "stale-version");
    }

    @Test
    void aCorrectedNameIsAnnouncedWithoutIt() {
        // Given
        Answer entered = own.post(SPECIALISTS, specialist(centre)).expect(201);
        Map<String, Object> name = map("family", "Васильковая", "given", "Варвара");

        // When
        Answer renamed =
                own.ifMatch("\"1\"").put(entered.location() + "/name", name).expect(200);
        Answer foreign = Api.as(aSpecialist().withRoles("service-head"))
                .ifMatch("\"2\"")
                .put(entered.location() + "/name", name);

        // Then
        assertThat(renamed.text("/name/family")).isEqualTo("Васильковая");
        assertProblem(foreign).is(403, "forbidden").keepsToItself("Васильковая");
        SpecialistChanged fact = Topic.of(Topics.SPECIALISTS)
                .await(SpecialistChanged.class, entered.id())
                .fact();
        assertThat(fact.changed()).containsExactly("name");
    }

    private static Map<String, Object> employment(UUID organisation, String position) {
        return map("organisation", organisation, "position", position, "from", "2020-09-01");
    }

    private UUID enter(Map<String, Object> body) {
        return steward.post(ORGANISATIONS, body).expect(201).id();
    }

    private List<UUID> organisations(String list) {
        List<UUID> found = new ArrayList<>();
        for (JsonNode item : steward.get(list).expect(200).json("/items")) {
            found.add(UUID.fromString(item.path("organisation").asText()));
        }
        return found;
    }
}
