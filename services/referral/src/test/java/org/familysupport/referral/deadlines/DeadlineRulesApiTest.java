package org.familysupport.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.TERRITORY;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.deadlines.DeadlineRulesFixture.RULES;
import static org.familysupport.referral.deadlines.DeadlineRulesFixture.body;
import static org.familysupport.referral.deadlines.DeadlineRulesFixture.step;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.seen;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.DeadlineRuleChanged;
import org.familysupport.events.referral.DeadlineRuleEntered;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

@ComponentTest
class DeadlineRulesApiTest {
    private final TestCaller steward = aSteward();
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    void shipWithTheSystemForEveryKindOfTerm() {
        // When
        Answer rules = Api.as(source).get(RULES + "?timer=accept-by&pageSize=2").expect(200);

        // Then
        assertThat(rules.text("/items/0/amount")).isEqualTo("3");
        assertThat(rules.text("/items/0/unit")).isEqualTo("working-days");
        assertThat(rules.text("/items/0/version")).isEqualTo("1");
        assertThat(rules.text("/items/1/priority")).isEqualTo("urgent");
        assertThat(rules.text("/items/1/amount")).isEqualTo("4");
        assertThat(rules.text("/items/1/ladder/3/rung")).isEqualTo("regional-operator");
        Api.as(source)
                .get(RULES + "?timer=accept-by&pageSize=2&cursor=" + rules.text("/nextCursor"))
                .expect(200);
    }

    @Test
    void letTheMostExactOneHold() {
        // Given
        UUID ofCategory = enter("leisure-and-sport", null, null);
        UUID ofPlace = enter("leisure-and-sport", null, "50000000");
        UUID ofPriority = enter("leisure-and-sport", "urgent", null);
        UUID ofSmallPlace = enter("employment", null, TERRITORY);
        enter("employment", null, "50702000");
        enter("employment", null, "50000000");

        // When
        Answer routine = sent(source, aFamilyOf(source), "leisure-and-sport", "routine", target);
        Answer urgent = sent(source, aFamilyOf(source), "leisure-and-sport", "urgent", target);
        Answer small = sent(source, aFamilyOf(source), "employment", "routine", target);

        // Then
        assertThat(routine.id("/deadlines/0/why/rule")).isEqualTo(ofPlace).isNotEqualTo(ofCategory);
        assertThat(routine.text("/deadlines/0/why/territory")).isEqualTo("50000000");
        assertThat(urgent.id("/deadlines/0/why/rule")).isEqualTo(ofPriority);
        assertThat(small.id("/deadlines/0/why/rule")).isEqualTo(ofSmallPlace);
    }

    @Test
    void changeForTermsThatBeginAfterwardsAndForNoOthers() {
        // Given
        Map<String, Object> body = body("material-help", "urgent", null);
        Answer rule = Api.as(steward).post(RULES, body).expect(201);
        Answer before = sent(source, aFamilyOf(source), "material-help", "urgent", target);
        body.put("amount", 7);

        // When
        Answer changed =
                Api.as(steward).ifMatch(rule.etag()).put(rule.location(), body).expect(200);

        // Then
        assertThat(changed.text("/amount")).isEqualTo("7");
        assertThat(seen(source, before).text("/deadlines/0/why/ruleVersion")).isEqualTo("1");
        assertThat(seen(source, before).text("/deadlines/0/why/amount")).isEqualTo("2");
        Answer after = sent(source, aFamilyOf(source), "material-help", "urgent", target);
        assertThat(after.text("/deadlines/0/why/ruleVersion")).isEqualTo("2");
        assertThat(after.text("/deadlines/0/why/amount")).isEqualTo("7");
        Topic.of(Topics.DEADLINE_RULES).await(DeadlineRuleChanged.class, rule.id());
        assertFacts(Topic.of(Topics.DEADLINE_RULES).about(rule.id()))
                .are(DeadlineRuleEntered.class, DeadlineRuleChanged.class)
                .wereDoneBy(steward);
        assertThat(Database.asOwner()
                        .rows(
                                "select action from audit where object = ? and subject = ? order by at",
                                rule.id(),
                                steward.subject()))
                .extracting(row -> row.text("action"))
                .containsExactly("deadline-rules.enter", "deadline-rules.change");
    }

    @Test
    void announceNothingWhenTheSameIsSaidAgain() {
        // Given
        Map<String, Object> body = body("day-training", "urgent", null);
        UUID key = UUID.randomUUID();
        Answer rule = Api.as(steward).withKey(key).post(RULES, body).expect(201);

        // When
        Answer again = Api.as(steward).withKey(key).post(RULES, body).expect(201);
        Answer same =
                Api.as(steward).ifMatch(rule.etag()).put(rule.location(), body).expect(200);

        // Then
        assertThat(again.id()).isEqualTo(rule.id());
        assertThat(same.etag()).isEqualTo(rule.etag());
        Topic.of(Topics.DEADLINE_RULES).await(DeadlineRuleEntered.class, rule.id());
        assertFacts(Topic.of(Topics.DEADLINE_RULES).about(rule.id())).are(DeadlineRuleEntered.class);
    }

    @Test
    void yieldToTheNextMostExactWhenNoLongerInForce() {
        // Given
        Map<String, Object> body = body("home-help", "urgent", null);
        Answer rule = Api.as(steward).post(RULES, body).expect(201);
        body.put("inForce", false);
        Api.as(steward).ifMatch(rule.etag()).put(rule.location(), body).expect(200);

        // When
        Answer referral = sent(source, aFamilyOf(source), "home-help", "urgent", target);

        // Then
        assertThat(referral.text("/deadlines/0/why/amount")).isEqualTo("4");
        assertThat(referral.has("/deadlines/0/why/category")).isFalse();
    }

    @Test
    void areForStewardsToChange() {
        assertProblem(Api.as(source).post(RULES, body("respite", null, null))).is(403, "forbidden");
    }

    @Test
    void areOneForEachCaseAndKeepWhatTheyAreFor() {
        // Given
        Map<String, Object> body = body("day-care", "asap", null);
        Answer rule = Api.as(steward).post(RULES, body).expect(201);

        // When
        Answer second = Api.as(steward).post(RULES, body);
        Map<String, Object> other = body("day-care", "routine", null);
        Answer moved = Api.as(steward).ifMatch(rule.etag()).put(rule.location(), other);
        Answer blind = Api.as(steward).put(rule.location(), body);
        Answer stale = Api.as(steward).ifMatch("\"9\"").put(rule.location(), body);

        // Then
        assertProblem(second).is(409, "deadline-rule-exists");
        assertProblem(moved).is(422, "rule-violated").violatesExactly("/priority not-allowed");
        assertProblem(blind).is(428, "if-match-required");
        assertProblem(stale).is(412, "stale-version");
    }

    @Test
    void tellAllThatIsWrongAtOnce() {
        // Given
        Map<String, Object> body = body("day-care", null, null);
        body.put("timer", "start-by");
        body.put("cancels", true);
        body.put("ladder", List.of(step("source", 4), step("assignee", 8)));

        // When
        Answer answer = Api.as(steward).post(RULES, body);

        // Then
        assertProblem(answer).is(422, "rule-violated").violatesExactly("/cancels not-allowed", "/ladder not-rising");
    }

    private UUID enter(String category, String priority, String territory) {
        return Api.as(steward)
                .post(RULES, body(category, priority, territory))
                .expect(201)
                .id();
    }
}
