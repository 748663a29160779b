package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.words;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("23")
class ReferralRaceTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller one = aSpecialist();
    private final TestCaller another = aSpecialist();

    @RepeatedTest(10)
    void letsExactlyOneOfTwoReceiversHaveIt() {
        // Given
        anOrganisation(one);
        anOrganisation(another);
        Answer referral = sent(source, aFamilyOf(source), one, another);
        String oneSaw = seen(one, referral).etag();
        String anotherSaw = seen(another, referral).etag();

        // When
        List<Answer> answers = AtOnce.all(
                () -> Api.as(one).ifMatch(oneSaw).post(referral.location() + "/acceptance"),
                () -> Api.as(another).ifMatch(anotherSaw).post(referral.location() + "/acceptance"));

        // Then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer lost =
                answers.stream().filter(it -> it.status() == 409).findFirst().orElseThrow();
        assertProblem(lost).is(409, "taken-by-another");
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from referral_tasks where referral_id = ? and status = 'accepted'",
                                referral.id()))
                .isEqualTo(1);
        assertFacts(Topic.of(Topics.REFERRALS).about(acceptedOf(referral)))
                .are(ReferralRequested.class, ReferralAccepted.class);
    }

    @Test
    void tellsTheSlowerOneThatItWasTakenWhateverVersionItSaw() {
        // Given
        anOrganisation(one);
        anOrganisation(another);
        Answer referral = sent(source, aFamilyOf(source), one, another);
        Answer before = seen(another, referral);
        Api.as(one)
                .ifMatch(seen(one, referral).etag())
                .post(referral.location() + "/acceptance")
                .expect(200);
        Answer after = seen(another, referral);

        // When
        Answer stale = Api.as(another).ifMatch(before.etag()).post(referral.location() + "/acceptance");
        Answer fresh = Api.as(another).ifMatch(after.etag()).post(referral.location() + "/acceptance");

        // Then
        assertProblem(stale).is(409, "taken-by-another");
        assertProblem(fresh).is(409, "taken-by-another");
        assertThat(after.text("/status")).isEqualTo("cancelled");
        assertThat(after.text("/tasks/0/reasonCode")).isEqualTo("taken-by-another-receiver");
        assertThat(after.body()).doesNotContain(one.organisation().toString());
    }

    @RepeatedTest(5)
    void letsEitherTheAcceptanceOrTheCancellationWin() {
        // Given
        anOrganisation(one);
        Answer referral = sent(source, aFamilyOf(source), one);
        String oneSaw = seen(one, referral).etag();

        // When
        List<Answer> answers = AtOnce.all(
                () -> Api.as(one).ifMatch(oneSaw).post(referral.location() + "/acceptance"),
                () -> Api.as(source)
                        .ifMatch(referral.etag())
                        .post(referral.location() + "/cancellation", words("cancellation")));

        // Then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(Stream.of(one, source).map(it -> seen(it, referral).text("/status")))
                .containsOnly(answers.getFirst().status() == 200 ? "accepted" : "cancelled");
    }

    @Test
    void doesNotMakeUnrelatedReceiversStale() {
        // Given
        anOrganisation(one);
        anOrganisation(another);
        Answer referral = sent(source, aFamilyOf(source), one, another);
        String seenByOne = seen(one, referral).etag();
        String seenBySource = seen(source, referral).etag();
        Api.as(another)
                .ifMatch(seen(another, referral).etag())
                .post(referral.location() + "/rejection", words("rejection"))
                .expect(200);

        // When
        Answer cancelled =
                Api.as(source).ifMatch(seenBySource).post(referral.location() + "/cancellation", words("cancellation"));
        Answer accepted = Api.as(one).ifMatch(seenByOne).post(referral.location() + "/acceptance");

        // Then
        assertProblem(cancelled).is(412, "stale-version").has("/currentVersion", "2");
        accepted.expect(200);
    }

    private static java.util.UUID acceptedOf(Answer referral) {
        return Topic.of(Topics.REFERRALS)
                .await(ReferralAccepted.class, referral.id())
                .envelope()
                .subject();
    }
}
