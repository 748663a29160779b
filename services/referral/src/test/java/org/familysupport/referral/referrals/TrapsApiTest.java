package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.delivered;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.others;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.words;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The traps of handover section 4 that concern referrals and had no test of their own. The others: the sender and a reader, the
 * cancelled one and the other family's id in {@link ReferralAccessApiTest}, two at once in {@link ReferralRaceTest}.
 */
@ComponentTest
@Proves("23")
class TrapsApiTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim",
                "acceptance",
                "rejection",
                "rejection-confirmation",
                "rejection-refusal",
                "redirection",
                "cancellation",
                "start",
                "business-status",
                "hold",
                "resumption",
                "return",
                "completion",
                "failure",
                "confirmation",
                "renewal",
                "closure",
                "entered-in-error"
            })
    void everyActAsksForTheVersionThatWasSeen(String act) {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        Map<String, Object> words = switch (act) {
            case "redirection", "renewal" -> others(target);
            case "return" -> Map.of("reasonCode", "other");
            default -> words(act);
        };

        // When
        Answer answer = Api.as(source).post(referral.location() + "/" + act, words);

        // Then
        assertProblem(answer).is(428, "if-match-required");
        assertThat(seen(source, referral).etag()).isEqualTo(referral.etag());
    }

    @Test
    void revokesNothingThatIsDone() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        act(target, referral, "completion").expect(200);

        // When
        List<Answer> answers = Stream.of("cancellation", "hold", "acceptance", "rejection")
                .map(act -> act(act.equals("cancellation") ? source : target, referral, act))
                .toList();

        // Then
        answers.forEach(
                answer -> assertProblem(answer).is(409, "state-conflict").has("/currentState", "completed"));
        assertThat(seen(source, referral).text("/status")).isEqualTo("completed");
    }

    @Test
    void showsWhoAcceptsWhatCameBetweenTheRequestAndTheAcceptance() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, target);
        assertThat(seen(target, referral).has("/preview/ageBands/1")).isFalse();
        PersonId sibling = PersonId.next();
        tell(
                "registry",
                new PersonCoreRecorded(sibling, 1, InventedRegistry.BORN.plusYears(3), "known"),
                new MemberJoined(
                        family.id(), 2, new FamilyMember(sibling, "child", InventedRegistry.SINCE.plusYears(4))));

        // When
        Answer asked = seen(target, referral);
        Answer before = whoIsResponsibleFor(sibling);
        act(target, referral, "acceptance").expect(200);
        Answer after = whoIsResponsibleFor(sibling);
        act(target, referral, "start").expect(200);
        tell("delivery", delivered(family, new ReferralId(referral.id()), target));
        Answer read = seen(source, referral);

        // Then
        assertThat(asked.has("/preview/ageBands/1")).isTrue();
        assertProblem(before).is(403, "forbidden");
        after.expect(200);
        assertThat(read.has("/outputs/0")).isTrue();
    }

    /** Told to who may know the person. */
    private Answer whoIsResponsibleFor(PersonId person) {
        return Api.as(target).get("/api/v1/responsibilities?subjectKind=person&subject=" + person);
    }

    @Test
    void findsNothingByAFilterItDoesNotKnow() {
        // When
        List<Answer> answers = Stream.of("?box=outbox", "?status=done", "?statuss=requested")
                .map(query -> Api.as(source).get(REFERRALS + query))
                .toList();

        // Then
        assertThat(answers).extracting(Answer::status).containsExactly(422, 422, 400);
    }

    @Test
    void findsNobodyForWhomOneConditionHoldsAndForAnotherTheOther() {
        // Given
        TestCaller body = anOrganisation(anAgencySystem());
        TestCaller refusing = anOrganisation(aSpecialist(), body.organisation(), "active");
        TestCaller accepting = anOrganisation(aSpecialist(), body.organisation(), "active");
        Answer referral = sent(source, aFamilyOf(source), refusing, accepting);
        act(refusing, referral, "rejection").expect(200);
        act(accepting, referral, "acceptance").expect(200);

        // Then
        assertThat(asked(refusing, "accepted")).isEmpty();
        assertThat(asked(accepting, "rejected")).isEmpty();
        assertThat(asked(refusing, "rejected"))
                .containsExactly(refusing.organisation().toString());
        assertThat(asked(accepting, "accepted"))
                .containsExactly(accepting.organisation().toString());
        assertThat(asked(body, "accepted"))
                .containsExactly(accepting.organisation().toString());
        assertThat(asked(body, "rejected"))
                .containsExactly(refusing.organisation().toString());
    }

    /** Of those for whom a caller stands, who was asked, where that stands so. */
    private static List<String> asked(TestCaller caller, String status) {
        return Api.as(caller)
                .get(REFERRALS + "?status=" + status)
                .expect(200)
                .json("/items")
                .findValuesAsText("target");
    }

    @Test
    void tellsAnOldTabWhatHasBecomeOfItInsteadOfWriting() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        String tab = seen(target, referral).etag();
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);

        // When
        Answer stale = Api.as(target).ifMatch(tab).post(referral.location() + "/cancellation", words("cancellation"));

        // Then
        assertProblem(stale).is(412, "stale-version").has("/currentVersion", "3");
        assertThat(seen(source, referral).text("/status")).isEqualTo("in-progress");
    }
}
