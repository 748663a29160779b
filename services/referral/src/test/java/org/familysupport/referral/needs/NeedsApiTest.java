package org.familysupport.referral.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.NeedChanged;
import org.familysupport.events.referral.NeedClosed;
import org.familysupport.events.referral.NeedNamed;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("24")
class NeedsApiTest {
    /** Key, lock, referral with rights, how many, need; and answer, events, audit together. */
    private static final Cost NAME = Cost.of("one more need", 6);
    /** Key, lock, referral with rights, need, its change; and answer, events, audit together. */
    private static final Cost CHANGE = Cost.of("a change of a need", 6);

    private static final String PSYCHOLOGIST = "psychological-help";

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    void whatIsNamedBetweenTheRequestAndTheAcceptanceIsThereForWhoAccepts() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        named(referral, PSYCHOLOGIST).expect(201);
        List<String> asked = categories(target, referral);

        // When
        named(referral, "legal-help").expect(201);
        act(target, referral, "acceptance").expect(200);

        // Then
        assertThat(asked).containsExactly(PSYCHOLOGIST);
        assertThat(categories(target, referral)).containsExactly(PSYCHOLOGIST, "legal-help");
        named(referral, "leisure-and-sport").expect(201);
        assertThat(categories(target, referral)).hasSize(3);
    }

    @RepeatedTest(5)
    void whatTheSourceEditsAtTheMomentOfTheAcceptanceIsThereForWhoAccepts() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        Answer need = named(referral, PSYCHOLOGIST).expect(201);
        String seen = Api.as(target).get(referral.location()).expect(200).etag();

        // When
        List<Answer> answers = AtOnce.all(
                () -> Api.as(target).ifMatch(seen).post(referral.location() + "/acceptance"),
                () -> Api.as(source)
                        .ifMatch(need.etag())
                        .put(need.location(), Map.of("category", PSYCHOLOGIST, "priority", "urgent")),
                () -> named(referral, "legal-help"));

        // Then
        assertThat(answers).extracting(Answer::status).containsExactly(200, 200, 201);
        assertThat(categories(target, referral)).containsExactly(PSYCHOLOGIST, "legal-help");
        assertThat(Api.as(target).get(need.location()).expect(200).text("/priority"))
                .isEqualTo("urgent");
    }

    @Test
    void theSourceSaysANeedAnewAndWhoHelpsClosesIt() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        Answer need = named(referral, PSYCHOLOGIST).expect(201);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);

        // When
        Answer urgent = Api.as(source)
                .ifMatch(need.etag())
                .put(need.location(), Map.of("category", PSYCHOLOGIST, "priority", "urgent"))
                .expect(200);
        Answer same = Api.as(source)
                .ifMatch(urgent.etag())
                .put(need.location(), Map.of("category", PSYCHOLOGIST, "priority", "urgent"))
                .expect(200);
        Answer closed = close(target, need, urgent.etag(), "partly-met", "no-specialist")
                .expect(200);

        // Then
        assertThat(same.etag()).isEqualTo(urgent.etag());
        assertThat(closed.text("/state")).isEqualTo("partly-met");
        assertThat(closed.etag()).isEqualTo("\"3\"");
        Answer seen = Api.as(source).get(need.location()).expect(200);
        assertThat(seen.text("/reasonCode")).isEqualTo("no-specialist");
        NeedClosed fact =
                Topic.of(Topics.NEEDS).await(NeedClosed.class, need.id()).fact();
        assertThat(fact.state()).isEqualTo("partly-met");
        assertThat(fact.priority()).isEqualTo("urgent");
        assertFacts(Topic.of(Topics.NEEDS).about(need.id())).are(NeedNamed.class, NeedChanged.class, NeedClosed.class);
        assertProblem(close(target, need, closed.etag(), "met", null)).is(409, "state-conflict");
        assertProblem(Api.as(source)
                        .ifMatch(closed.etag())
                        .put(need.location(), Map.of("category", PSYCHOLOGIST, "priority", "routine")))
                .is(409, "state-conflict");
    }

    @Test
    void aReasonIsGivenWhereTheNeedWasNotMetInFullAndOnlyThere() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        Answer need = named(referral, PSYCHOLOGIST).expect(201);
        act(target, referral, "acceptance").expect(200);

        // When
        Answer without = close(target, need, need.etag(), "unmet", null);
        Answer with = close(target, need, need.etag(), "met", "other");
        Answer open = close(target, need, need.etag(), "open", null);

        // Then
        assertProblem(without).is(422, "rule-violated").violatesExactly("/reasonCode required");
        assertProblem(with).is(422, "rule-violated").violatesExactly("/reasonCode not-allowed");
        assertProblem(open).is(422, "rule-violated").violatesExactly("/state unknown-code");
        close(target, need, need.etag(), "met", null).expect(200);
    }

    @Test
    void isClosedByNobodyButWhoHelpsAndAlsoInItsTail() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        Answer need = named(referral, PSYCHOLOGIST).expect(201);
        Answer before = close(target, need, need.etag(), "met", null);
        act(target, referral, "acceptance").expect(200);
        Answer bySource = close(source, need, need.etag(), "met", null);
        act(target, referral, "start").expect(200);
        act(target, referral, "completion").expect(200);

        // When
        Answer after = named(referral, "legal-help");
        Answer closed = close(target, need, need.etag(), "met", null);

        // Then
        assertProblem(before).is(403, "forbidden");
        assertProblem(bySource).is(403, "forbidden");
        assertProblem(after).is(409, "state-conflict").has("/currentState", "completed");
        closed.expect(200);
    }

    @Test
    void isOfOneReferralAndForItsTwoSides() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        Answer elsewhere = sent(source, aFamilyOf(source), "routine", target);
        Answer need = named(referral, PSYCHOLOGIST).expect(201);
        String onAnother =
                need.location().replace(referral.id().toString(), elsewhere.id().toString());
        Map<String, Object> words = Map.of("category", PSYCHOLOGIST, "priority", "urgent");

        // When
        Answer read = Api.as(target).get(onAnother);
        Answer changed = Api.as(source).ifMatch("\"1\"").put(onAnother, words);
        Answer byStranger = Api.as(anOrganisation(aSpecialist())).get(need.location());
        Answer byTarget = Api.as(target).ifMatch("\"1\"").put(need.location(), words);

        // Then
        assertProblem(read).is(404, "not-found");
        assertProblem(changed).is(404, "not-found");
        assertProblem(byStranger).is(404, "not-found");
        assertProblem(byTarget).is(403, "forbidden");
        assertProblem(Api.as(source).put(need.location(), words)).is(428, "if-match-required");
        assertProblem(Api.as(source).ifMatch("\"7\"").put(need.location(), words))
                .is(412, "stale-version");
        assertProblem(Api.as(source)
                        .post(referral.location() + "/needs", Map.of("category", "cake", "priority", "soon")))
                .is(422, "rule-violated")
                .violatesExactly("/category unknown-code", "/priority unknown-code");
    }

    @Test
    void isNamedOncePerKeyWithATraceAndAtTheSameCost() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        Api api = Api.as(source).withKey(UUID.randomUUID());
        Map<String, Object> words = Map.of("category", PSYCHOLOGIST, "priority", "routine");
        Answer first = api.post(referral.location() + "/needs", words).expect(201);

        // When
        Answer again = api.post(referral.location() + "/needs", words).expect(201);
        StatementCount naming =
                Statements.during(() -> named(referral, "legal-help").expect(201));
        StatementCount changing = Statements.during(() -> Api.as(source)
                .ifMatch(first.etag())
                .put(first.location(), Map.of("category", PSYCHOLOGIST, "priority", "asap"))
                .expect(200));
        List<String> actions = Audited.during(source, () -> {
            Answer need = named(referral, "day-care").expect(201);
            Api.as(source).get(need.location()).expect(200);
            categories(source, referral);
        });

        // Then
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(categories(source, referral)).hasSize(3);
        naming.mustCost(NAME);
        changing.mustCost(CHANGE);
        assertThat(actions).containsExactly("needs.name", "needs.read", "needs.list");
    }

    private Answer named(Answer referral, String category) {
        return Api.as(source).post(referral.location() + "/needs", Map.of("category", category, "priority", "routine"));
    }

    private static Answer close(TestCaller caller, Answer need, String etag, String state, String reason) {
        Map<String, Object> words =
                reason == null ? Map.of("state", state) : Map.of("state", state, "reasonCode", reason);
        return Api.as(caller).ifMatch(etag).post(need.location() + "/closure", words);
    }

    private static List<String> categories(TestCaller caller, Answer referral) {
        Answer page = Api.as(caller).get(referral.location() + "/needs").expect(200);
        return Stream.iterate(0, index -> page.has("/items/" + index), index -> index + 1)
                .map(index -> page.text("/items/" + index + "/category"))
                .toList();
    }
}
