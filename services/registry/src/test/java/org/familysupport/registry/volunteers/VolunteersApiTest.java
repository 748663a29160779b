package org.familysupport.registry.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.VOLUNTEERS;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.volunteer;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.ClearedPeriod;
import org.familysupport.events.registry.VolunteerChanged;
import org.familysupport.events.registry.VolunteerCleared;
import org.familysupport.events.registry.VolunteerLeft;
import org.familysupport.events.registry.VolunteerRegistered;
import org.familysupport.events.registry.VolunteerWorked;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("18")
class VolunteersApiTest {
    private final UUID centre = Api.as(aSteward())
            .post(ORGANISATIONS, organisation("Добровольцы"))
            .expect(201)
            .id();
    private final Api own = Api.as(aSpecialist().of(centre).withRoles("ngo-specialist"));
    private final Api other = Api.as(aSpecialist());

    @Test
    void nobodyMayAssignOneWhoIsNotCleared() {
        // Given
        Answer entered = own.post(VOLUNTEERS, volunteer(centre)).expect(201);
        String place = entered.location();

        // When
        Answer trained = own.ifMatch("\"1\"")
                .post(place + "/clearances", map("kind", "training", "from", "2024-03-01"))
                .expect(200);
        own.ifMatch("\"2\"")
                .post(
                        place + "/clearances",
                        map(
                                "kind",
                                "no-criminal-record",
                                "reference",
                                "054/1",
                                "from",
                                "2024-03-05",
                                "to",
                                "2025-03-04"))
                .expect(200);

        // Then
        assertThat(entered.json("/mayBeAssigned").asBoolean()).isFalse();
        assertThat(trained.json("/cleared")).isEmpty();
        assertThat(mayBeAssigned(place, "2024-03-04")).isFalse();
        assertThat(mayBeAssigned(place, "2024-03-05")).isTrue();
        assertThat(mayBeAssigned(place, "2025-03-05")).isFalse();
        String list = VOLUNTEERS + "?centre=" + centre + "&mayBeAssigned=true&on=";
        assertThat(ids(list + "2025-03-04")).containsExactly(entered.id());
        assertThat(ids(list + "2025-03-05")).isEmpty();
        VolunteerCleared fact = Topic.of(Topics.VOLUNTEERS)
                .await(VolunteerCleared.class, entered.id(), it -> it.version() == 3)
                .fact();
        assertThat(fact.cleared())
                .containsExactly(
                        new ClearedPeriod(java.time.LocalDate.of(2024, 3, 5), java.time.LocalDate.of(2025, 3, 4)));
    }

    @Test
    void aRevokedClearanceClearsNoLonger() {
        // Given
        String place = own.post(VOLUNTEERS, volunteer(centre)).expect(201).location();
        String clearance = own.ifMatch("\"1\"")
                .post(place + "/clearances", map("kind", "no-criminal-record", "from", "2024-03-05"))
                .expect(200)
                .text("/clearances/0/id");

        // When
        Answer revoked = own.ifMatch("\"2\"")
                .post(place + "/revocations", map("clearance", clearance, "from", "2024-06-01"))
                .expect(200);
        Answer strange = own.ifMatch("\"3\"")
                .post(place + "/revocations", map("clearance", UUID.randomUUID(), "from", "2024-06-01"));

        // Then
        assertThat(revoked.text("/cleared/0/to")).isEqualTo("2024-05-31");
        assertThat(mayBeAssigned(place, "2024-06-01")).isFalse();
        assertProblem(strange).is(422, "rule-violated").violatesExactly("/clearance unknown-reference");
    }

    @Test
    void isKnownByNameToTheCentreAlone() {
        // Given
        Answer entered = own.post(VOLUNTEERS, volunteer(centre)).expect(201);
        own.ifMatch("\"1\"")
                .post(
                        entered.location() + "/clearances",
                        map("kind", "no-criminal-record", "reference", "054/1", "from", "2024-03-05"))
                .expect(200);

        // When
        Answer stranger = other.get(entered.location()).expect(200);
        Answer list = other.get(VOLUNTEERS + "?centre=" + centre).expect(200);

        // Then
        assertThat(stranger.body()).doesNotContain("Ромашкина", "+7 900", "054/1");
        assertThat(stranger.json("/redactedFields")).hasSize(3);
        assertThat(stranger.json("/mayBeAssigned").asBoolean()).isTrue();
        assertThat(list.body()).doesNotContain("Ромашкина");
        assertThat(own.get(entered.location()).expect(200).text("/phone")).isEqualTo("+7 900 000-00-00");
    }

    @Test
    void isKeptByTheCentre() {
        // Given
        String place = own.post(VOLUNTEERS, volunteer(centre)).expect(201).location();

        // Then
        assertProblem(other.post(VOLUNTEERS, volunteer(centre))).is(403, "forbidden");
        assertProblem(Api.as(anAnalyst().of(centre).saying("registration").allowed("registration"))
                        .post(VOLUNTEERS, volunteer(centre)))
                .is(403, "forbidden");
        assertProblem(other.ifMatch("\"1\"").post(place + "/hours", map("date", "2024-04-01", "minutes", 60)))
                .is(403, "forbidden");
        assertProblem(Api.as(aSteward()).post(VOLUNTEERS, volunteer(UUID.randomUUID())))
                .is(422, "rule-violated")
                .violatesExactly("/centre unknown-reference");
    }

    @Test
    void givesTimeAndLeaves() {
        // Given
        Answer entered = own.post(VOLUNTEERS, volunteer(centre)).expect(201);
        String place = entered.location();

        // When
        own.ifMatch("\"1\"")
                .post(place + "/hours", map("date", "2024-04-01", "minutes", 90))
                .expect(200);
        Answer more = own.ifMatch("\"2\"")
                .post(place + "/hours", map("date", "2024-04-02", "minutes", 60))
                .expect(200);
        own.ifMatch("\"3\"").post(place + "/departure", map("to", "2024-04-30")).expect(200);
        Answer late = own.ifMatch("\"4\"").post(place + "/hours", map("date", "2024-05-01", "minutes", 60));
        Answer future = own.ifMatch("\"4\"").post(place + "/hours", map("date", "2099-05-01", "minutes", 60));
        Answer early = own.ifMatch("\"4\"").post(place + "/departure", map("to", "2023-04-30"));
        own.ifMatch("\"4\"")
                .put(place + "/contact", map("name", map("family", "Васильковая", "given", "Варвара")))
                .expect(200);

        // Then
        assertThat(more.json("/minutes").asInt()).isEqualTo(150);
        assertProblem(late).is(422, "rule-violated").violatesExactly("/date out-of-range");
        assertProblem(future).is(422, "rule-violated").violatesExactly("/date future-date");
        assertProblem(early).is(422, "rule-violated").violatesExactly("/to date-order");
        VolunteerChanged changed = Topic.of(Topics.VOLUNTEERS)
                .await(VolunteerChanged.class, entered.id())
                .fact();
        assertThat(changed.changed()).containsExactly("name", "phone");
        assertFacts(Topic.of(Topics.VOLUNTEERS).about(entered.id()))
                .are(
                        VolunteerRegistered.class,
                        VolunteerWorked.class,
                        VolunteerWorked.class,
                        VolunteerLeft.class,
                        VolunteerChanged.class);
    }

    @Test
    void isEnteredOnceById() {
        // Given
        Object body = with(volunteer(centre), "id", UUID.randomUUID());
        own.post(VOLUNTEERS, body).expect(201);

        // Then
        assertProblem(own.post(VOLUNTEERS, body)).is(409, "volunteer-exists");
    }

    private boolean mayBeAssigned(String place, String day) {
        return other.get(place + "?on=" + day)
                .expect(200)
                .json("/mayBeAssigned")
                .asBoolean();
    }

    private List<UUID> ids(String list) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode item : other.get(list).expect(200).json("/items")) {
            ids.add(UUID.fromString(item.path("id").asText()));
        }
        return ids;
    }
}
