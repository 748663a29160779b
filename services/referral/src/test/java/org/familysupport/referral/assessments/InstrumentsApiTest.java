package org.familysupport.referral.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.assessments.AssessmentFixture.INSTRUMENTS;
import static org.familysupport.referral.assessments.AssessmentFixture.STRENGTHS;
import static org.familysupport.referral.assessments.AssessmentFixture.anInstrument;
import static org.familysupport.referral.assessments.AssessmentFixture.band;
import static org.familysupport.referral.assessments.AssessmentFixture.question;
import static org.familysupport.referral.assessments.AssessmentFixture.scale;
import static org.familysupport.referral.assessments.AssessmentFixture.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.InstrumentPublished;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class InstrumentsApiTest {
    /** Key, number, instrument; and answer, events, audit together. */
    private static final Cost PUBLISH = Cost.of("the publication of an instrument", 4);

    private final TestCaller steward = aSteward();
    private final String code = "i-" + UUID.randomUUID();

    @Test
    @Proves("33")
    void aChangeOfAPublishedOneIsItsNextVersion() {
        // Given
        Answer first = Api.as(steward).post(INSTRUMENTS, anInstrument(code)).expect(201);

        // When
        Answer second = Api.as(steward)
                .post(INSTRUMENTS, with(anInstrument(code), "titleRu", "Опросник, новый"))
                .expect(201);

        // Then
        assertThat(first.json("/number").asInt()).isEqualTo(1);
        assertThat(second.json("/number").asInt()).isEqualTo(2);
        assertThat(Api.as(aSpecialist()).get(first.location()).expect(200).text("/titleRu"))
                .isEqualTo("Опросник");
        Answer both = Api.as(aSpecialist()).get(INSTRUMENTS + "?code=" + code).expect(200);
        assertThat(both.json("/items").findValuesAsText("id"))
                .containsExactly(first.id().toString(), second.id().toString());
        Topic.of(Topics.INSTRUMENTS).await(InstrumentPublished.class, second.id());
        assertFacts(Topic.of(Topics.INSTRUMENTS).about(second.id()))
                .are(InstrumentPublished.class)
                .haveNoGaps();
    }

    @Test
    @Proves("33")
    void allVersionsOfOneAreOfOneKind() {
        // Given
        Api.as(steward).post(INSTRUMENTS, anInstrument(code)).expect(201);

        // When
        Answer changed = Api.as(steward).post(INSTRUMENTS, with(anInstrument(code), "kind", "parenting"));
        Answer named = Api.as(steward).post(INSTRUMENTS, with(anInstrument("help-satisfaction"), "kind", "needs"));

        // Then
        assertProblem(changed).is(422, "rule-violated").violatesExactly("/kind other-kind");
        assertProblem(named).is(422, "rule-violated").violatesExactly("/kind other-kind");
        Api.as(steward).post(INSTRUMENTS, anInstrument(code)).expect(201);
    }

    @Test
    void isPublishedByStewardsAlone() {
        assertProblem(Api.as(aSpecialist()).post(INSTRUMENTS, anInstrument(code)))
                .is(403, "forbidden");
    }

    @Test
    void shipsWithThreeThatFitTheirOwnRules() {
        // When
        Answer shipped = Api.as(aSpecialist()).get(INSTRUMENTS + "?pageSize=3").expect(200);

        // Then
        assertThat(shipped.json("/items").findValuesAsText("number")).contains("1");
        assertThat(shipped.json("/items/0/code").asText()).isEqualTo("family-strengths");
        assertThat(shipped.id("/items/0/id")).isEqualTo(STRENGTHS);
        for (int number = 0; number < 3; number++) {
            Map<String, Object> again = new LinkedHashMap<>();
            shipped.json("/items/" + number)
                    .fields()
                    .forEachRemaining(field -> again.put(field.getKey(), field.getValue()));
            again.keySet().removeAll(List.of("id", "version", "number", "anonymous"));
            again.put("code", code + "-" + number);
            Api.as(steward).post(INSTRUMENTS, again).expect(201);
        }
    }

    @Test
    void tellsAllThatDoesNotFitAtOnce() {
        // Given
        Map<String, Object> body = with(
                anInstrument(code),
                "kind",
                "satisfaction",
                "scales",
                List.of(
                        scale("calm", List.of(band("high", 4), band("low", 2))),
                        scale("calm", List.of(band("low", 2), band("low", 3))),
                        scale("idle", List.of())),
                "questions",
                List.of(
                        question("sleep", "none"),
                        with(question("sleep", "calm"), "lowest", 5, "optional", true),
                        with(question("wishes", "calm"), "kind", "text")));

        // When
        Answer refused = Api.as(steward).post(INSTRUMENTS, body);

        // Then
        assertProblem(refused)
                .violatesExactly(
                        "/scales/0/bands bands-not-rising",
                        "/scales/0/bands bands-incomplete",
                        "/scales/1/code repeated",
                        "/scales/1/bands repeated",
                        "/scales/2/code not-counted",
                        "/scales/2/bands bands-incomplete",
                        "/questions/0/counts/0/scale unknown-reference",
                        "/questions/1/code repeated",
                        "/questions/1/highest out-of-range",
                        "/questions/1/optional anonymous",
                        "/questions/2/kind anonymous",
                        "/questions/2/lowest not-allowed",
                        "/questions/2/highest not-allowed",
                        "/questions/2/counts not-allowed");
    }

    @Test
    void isPublishedOnceForOneKeyAtAConstantPriceAndAudited() {
        // Given
        UUID key = UUID.randomUUID();
        Answer first = Api.as(steward)
                .withKey(key)
                .post(INSTRUMENTS, anInstrument(code))
                .expect(201);

        // When
        Answer again = Api.as(steward)
                .withKey(key)
                .post(INSTRUMENTS, anInstrument(code))
                .expect(201);
        StatementCount publish = Statements.during(
                () -> Api.as(steward).post(INSTRUMENTS, anInstrument(code)).expect(201));

        // Then
        assertThat(again.id()).isEqualTo(first.id());
        publish.mustCost(PUBLISH);
        assertThat(Database.asApp().rows("select action from audit where object = ? order by at", first.id()))
                .extracting(row -> row.text("action"))
                .containsExactly("instruments.publish", "instruments.read");
    }
}
