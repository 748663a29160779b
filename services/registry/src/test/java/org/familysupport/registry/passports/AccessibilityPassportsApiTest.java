package org.familysupport.registry.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.PASSPORTS;
import static org.familysupport.registry.InventedRequests.atOnce;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.passport;
import static org.familysupport.registry.InventedRequests.territory;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.AccessibilityPassportIssued;
import org.familysupport.events.registry.AccessibilityPassportSuperseded;
import org.familysupport.events.registry.AccessibilityPassportWithdrawn;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("19")
class AccessibilityPassportsApiTest {
    private final Api steward = Api.as(aSteward());
    private final Api anybody = Api.anonymous();
    private final String territory = territory();

    @Test
    void everybodyFindsAccessiblePlacesWithoutALogin() {
        // Given
        UUID library = issue(passport("100% Библиотека", territory));
        UUID school = issue(with(
                passport("Школа", territory),
                "features",
                List.of(
                        map("impairment", "vision", "feature", "braille-signs"),
                        map("impairment", "hearing", "feature", "induction-loop"))));
        UUID bare = issue(with(passport("Дом", territory), "features", List.of()));
        String here = PASSPORTS + "?territory=" + territory;

        // Then
        assertThat(ids(here)).containsExactlyInAnyOrder(library, school, bare);
        assertThat(ids(here + "&feature=ramp")).containsExactly(library);
        assertThat(ids(here + "&impairment=vision")).containsExactly(school);
        assertThat(ids(here + "&impairment=vision&feature=ramp")).isEmpty();
        assertThat(ids(here + "&impairment=vision&feature=braille-signs")).containsExactly(school);
        assertThat(ids(here + "&impairment=vision&feature=induction-loop"))
                .as("each there, but not for one another")
                .isEmpty();
        assertThat(ids(here + "&name=" + Api.encoded("100% библ"))).containsExactly(library);
        Answer list = anybody.get(here + "&pageSize=2").expect(200);
        assertThat(list.header("Cache-Control")).contains("public, max-age=300");
        assertThat(anybody.get(here + "&pageSize=2&cursor=" + list.text("/nextCursor"))
                        .expect(200)
                        .json("/items"))
                .hasSize(1);
        Answer one = anybody.get(PASSPORTS + '/' + library).expect(200);
        assertThat(one.header("Cache-Control")).contains("public, max-age=300");
        assertThat(one.etag()).isEqualTo("\"1\"");
    }

    @Test
    void aNewPassportSupersedesTheOldOneAndTheHistoryStays() {
        // Given
        Answer first =
                steward.post(PASSPORTS, passport("Библиотека", territory)).expect(201);
        Map<String, Object> ofThePlace = with(passport("Библиотека № 3", territory), "place", first.text("/place"));

        // When
        Answer late =
                steward.post(PASSPORTS, with(ofThePlace, "date", "2020-01-01")).expect(201);
        Answer second =
                steward.post(PASSPORTS, with(ofThePlace, "date", "2025-01-01")).expect(201);

        // Then
        Answer read = anybody.get(first.location()).expect(200);
        assertThat(read.text("/status")).isEqualTo("superseded");
        assertThat(read.id("/supersededBy")).isEqualTo(second.id());
        assertThat(late.text("/status")).isEqualTo("superseded");
        String here = PASSPORTS + "?place=" + first.text("/place");
        assertThat(ids(here)).containsExactly(second.id());
        assertThat(ids(here + "&history=true")).containsExactlyInAnyOrder(first.id(), late.id(), second.id());
        Topic.of(Topics.ACCESSIBILITY_PASSPORTS).await(AccessibilityPassportSuperseded.class, first.id());
        assertFacts(Topic.of(Topics.ACCESSIBILITY_PASSPORTS).about(first.id()))
                .are(AccessibilityPassportIssued.class, AccessibilityPassportSuperseded.class);
    }

    @Test
    void onePassportOfAPlaceHoldsWhateverComesAtOnce() throws Exception {
        // Given
        Answer first =
                steward.post(PASSPORTS, passport("Библиотека", territory)).expect(201);
        Map<String, Object> next =
                with(with(passport("Библиотека", territory), "place", first.text("/place")), "date", "2025-01-01");

        // When
        List<Answer> answers = atOnce(6, () -> steward.post(PASSPORTS, next));

        // Then
        assertThat(answers)
                .extracting(Answer::status)
                .allMatch(status -> status == 201 || status == 409 || status == 412);
        assertThat(answers).extracting(Answer::status).contains(201);
        assertThat(ids(PASSPORTS + "?place=" + first.text("/place"))).hasSize(1);
    }

    @Test
    void whatHoldsNoLongerIsNotFoundAndStaysReadable() {
        // Given
        UUID past = issue(with(passport("Старый дом", territory), "validTo", "2025-01-01"));
        Answer gone =
                steward.post(PASSPORTS, passport("Снесённый дом", territory)).expect(201);

        // When
        Answer withdrawn =
                steward.ifMatch("\"1\"").post(gone.location() + "/withdrawal").expect(200);
        Answer twice = steward.ifMatch("\"2\"").post(gone.location() + "/withdrawal");
        Answer stale = steward.ifMatch("\"1\"").post(gone.location() + "/withdrawal");

        // Then
        assertThat(withdrawn.text("/status")).isEqualTo("withdrawn");
        assertProblem(twice).is(409, "not-current");
        assertProblem(stale).is(412, "stale-version");
        assertThat(ids(PASSPORTS + "?territory=" + territory)).isEmpty();
        assertThat(ids(PASSPORTS + "?history=true&territory=" + territory)).containsExactlyInAnyOrder(past, gone.id());
        anybody.get(gone.location()).expect(200);
        Topic.of(Topics.ACCESSIBILITY_PASSPORTS).await(AccessibilityPassportWithdrawn.class, gone.id());
    }

    @Test
    void anOrganisationSpeaksOfItsOwnPlacesAlone() {
        // Given
        UUID library = steward.post(ORGANISATIONS, organisation("Библиотека"))
                .expect(201)
                .id();
        Api own = Api.as(aSpecialist().of(library));
        Map<String, Object> ofTheLibrary = with(passport("Библиотека", territory), "organisation", library);
        Answer issued = own.post(PASSPORTS, ofTheLibrary).expect(201);
        Api other = Api.as(aSpecialist());

        // Then
        assertProblem(other.post(PASSPORTS, ofTheLibrary)).is(403, "forbidden");
        assertProblem(other.post(PASSPORTS, passport("Чужая", territory))).is(403, "forbidden");
        assertProblem(other.post(PASSPORTS, with(passport("Чужая", territory), "place", issued.text("/place"))))
                .is(403, "forbidden");
        assertProblem(other.ifMatch("\"1\"").post(issued.location() + "/withdrawal"))
                .is(403, "forbidden");
        assertProblem(Api.as(anAnalyst().of(library)).post(PASSPORTS, ofTheLibrary))
                .is(403, "forbidden");
        assertThat(anybody.post(PASSPORTS, ofTheLibrary).status()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsUnknownOrCannotBe() {
        // When
        Answer codes = steward.post(
                PASSPORTS,
                with(
                        with(
                                passport("Дом", "50"),
                                "features",
                                List.of(map("impairment", "magic", "feature", "wings"))),
                        "date",
                        "2024-01-01"));
        Answer unknown = steward.post(
                PASSPORTS,
                with(
                        with(
                                with(
                                        with(passport("Дом", territory), "place", UUID.randomUUID()),
                                        "organisation",
                                        UUID.randomUUID()),
                                "date",
                                "2099-01-01"),
                        "validTo",
                        "2098-01-01"));

        // Then
        assertProblem(codes)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/territory format", "/features/0/impairment unknown-code", "/features/0/feature unknown-code");
        assertProblem(unknown)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/place unknown-reference",
                        "/organisation unknown-reference",
                        "/date future-date",
                        "/validTo date-order");
        assertProblem(anybody.get(PASSPORTS + "?feature=wings")).is(422, "rule-violated");
        assertProblem(anybody.get(PASSPORTS + "?colour=red")).is(400, "malformed-request");
        assertProblem(anybody.get(PASSPORTS + '/' + UUID.randomUUID())).is(404, "not-found");
    }

    private UUID issue(Map<String, Object> body) {
        return steward.post(PASSPORTS, body).expect(201).id();
    }

    private List<UUID> ids(String list) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode item : anybody.get(list).expect(200).json("/items")) {
            ids.add(UUID.fromString(item.path("id").asText()));
        }
        return ids;
    }
}
