package org.familysupport.registry.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.SURVEYS;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.survey;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.FamilySurveySuperseded;
import org.familysupport.events.registry.FamilySurveyed;
import org.familysupport.registry.InventedRequests;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("19")
class FamilySurveysApiTest {
    private final Api api = Api.as(aSpecialist());
    private final TestCaller other = aSpecialist();
    private final UUID family = api.post(FAMILIES, family()).expect(201).id();

    @Test
    void aNewSurveySupersedesTheOneBeforeAndTheHistoryStays() {
        // Given
        Answer first = api.post(SURVEYS, survey(family, "2023-09-01")).expect(201);

        // When
        Answer second = api.post(SURVEYS, survey(family, "2024-09-02")).expect(201);
        Answer late = api.post(SURVEYS, survey(family, "2022-01-15")).expect(201);
        Answer otherForm = api.post(SURVEYS, with(survey(family, "2022-01-15"), "form", "needs-survey"))
                .expect(201);

        // Then
        Answer read = api.get(first.location()).expect(200);
        assertThat(read.text("/status")).isEqualTo("superseded");
        assertThat(read.id("/supersededBy")).isEqualTo(second.id());
        assertThat(read.json("/answers")).isEqualTo(first.json("/answers"));
        assertThat(second.text("/status")).isEqualTo("current");
        assertThat(late.text("/status")).isEqualTo("superseded");
        assertThat(late.id("/supersededBy")).isEqualTo(second.id());
        assertThat(otherForm.text("/status")).isEqualTo("current");
        assertThat(ids(SURVEYS + "?form=social-passport&family=" + family))
                .containsExactly(second.id(), first.id(), late.id());
        assertThat(ids(SURVEYS + "?family=" + family)).hasSize(4);
        Topic.of(Topics.FAMILY_SURVEYS).await(FamilySurveySuperseded.class, first.id());
        assertFacts(Topic.of(Topics.FAMILY_SURVEYS).about(first.id()))
                .are(FamilySurveyed.class, FamilySurveySuperseded.class);
    }

    @Test
    void pagesThroughTheHistory() {
        // Given
        for (int year = 2020; year <= 2024; year++) {
            api.post(SURVEYS, survey(family, year + "-09-01")).expect(201);
        }

        // When
        Answer page = api.get(SURVEYS + "?pageSize=3&family=" + family).expect(200);
        Answer rest = api.get(SURVEYS + "?pageSize=3&family=" + family + "&cursor=" + page.text("/nextCursor"))
                .expect(200);

        // Then
        assertThat(page.text("/items/0/date")).isEqualTo("2024-09-01");
        assertThat(rest.json("/items")).hasSize(2);
        assertThat(rest.has("/nextCursor")).isFalse();
    }

    @Test
    @Proves("10")
    void isNobodysWhoMayNotKnowTheFamily() {
        // Given
        Answer survey = api.post(SURVEYS, survey(family, "2024-09-02")).expect(201);
        Api stranger = Api.as(other);

        // Then
        List<Answer> misses = List.of(
                stranger.get(survey.location()),
                stranger.get(SURVEYS + '/' + UUID.randomUUID()),
                stranger.get(SURVEYS + "?family=" + family),
                stranger.get(SURVEYS + "?family=" + UUID.randomUUID()),
                stranger.post(SURVEYS, survey(family, "2024-09-02")),
                stranger.post(SURVEYS, survey(UUID.randomUUID(), "2024-09-02")));
        assertThat(misses).allSatisfy(miss -> assertProblem(miss).is(404, "not-found"));
        assertThat(withoutTrace(misses.get(0))).isEqualTo(withoutTrace(misses.get(1)));
        assertProblem(Api.as(aSteward()).get(survey.location())).is(404, "not-found");
        assertThat(Api.anonymous().get(survey.location()).status()).isEqualTo(401);
        assertThat(Api.anonymous().get(SURVEYS + "?family=" + family).status()).isEqualTo(401);
    }

    @Test
    void aPreviewTellsNothingOfItAndATailLetsRead() {
        // Given
        Answer survey = api.post(SURVEYS, survey(family, "2024-09-02")).expect(201);
        TestCaller previewer = aSpecialist();
        TestCaller former = aSpecialist();
        grantByReferral(SubjectRef.family(family), previewer, "preview");
        grantByReferral(SubjectRef.family(family), former, "tail");

        // Then
        assertProblem(Api.as(previewer).get(survey.location())).is(404, "not-found");
        assertProblem(Api.as(previewer).get(SURVEYS + "?family=" + family)).is(404, "not-found");
        assertThat(Api.as(former).get(survey.location()).expect(200).json()).isEqualTo(survey.json());
        assertProblem(Api.as(former).post(SURVEYS, survey(family, "2024-10-02")))
                .is(403, "forbidden");
    }

    @Test
    void refusesDaysThatCannotBeAndFormsThatNobodyKnows() {
        // Then
        assertProblem(api.post(SURVEYS, with(survey(family, "2099-09-01"), "validTo", "2098-09-01")))
                .is(422, "rule-violated")
                .violatesExactly("/date future-date", "/validTo date-order");
        assertProblem(api.post(
                        SURVEYS,
                        with(
                                with(survey(family, "2024-09-01"), "form", "magic"),
                                "answers",
                                List.of(InventedRequests.map("item", "Комнат сколько", "answer", "")))))
                .is(422, "rule-violated")
                .violatesExactly("/form unknown-code", "/answers/0/item format", "/answers/0/answer required");
    }

    private List<UUID> ids(String list) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode item : api.get(list).expect(200).json("/items")) {
            ids.add(UUID.fromString(item.path("id").asText()));
        }
        return ids;
    }
}
