package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.junit.jupiter.api.Test;

class ReferralTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:05:06Z");
    private static final Duration TAIL = Duration.ofDays(30);
    private static final ActWords OTHER = ActWords.because("other");

    private final OrganisationId source = OrganisationId.next();
    private final OrganisationId one = OrganisationId.next();
    private final OrganisationId another = OrganisationId.next();
    private final ActorRef actor = new ActorRef(source.value(), "somebody");

    @Test
    void endsTheOthersWhenOneAccepts() {
        // Given
        Referral referral = sentTo(one, another);

        // When
        StepTaken taken = take(referral, ReferralAct.ACCEPTANCE, one);

        // Then
        assertThat(taken.fact()).isInstanceOfSatisfying(ReferralAccepted.class, fact -> {
            assertThat(fact.target()).isEqualTo(one);
            assertThat(fact.cancelled()).containsExactly(another);
        });
        assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(referral.target()).isEqualTo(one);
        assertThat(referral.taskOf(another).orElseThrow().lost()).isTrue();
        assertThat(lines(taken.grants()))
                .containsExactlyInAnyOrder("closed " + one, "opened " + one + " full", "closed " + another);
    }

    @Test
    void staysRequestedWhileAnybodyIsAsked() {
        // Given
        Referral referral = sentTo(one, another);

        // When
        StepTaken first = take(referral, ReferralAct.REJECTION, one);
        StepTaken last = take(referral, ReferralAct.REJECTION, another);

        // Then
        assertThat(((ReferralRejected) first.fact()).status()).isEqualTo("requested");
        assertThat(((ReferralRejected) last.fact()).status()).isEqualTo("rejected");
        assertThat(referral.status()).isEqualTo(ReferralStatus.REJECTED);
    }

    @Test
    void goesOnWhenOneOfSeveralReceiversStepsBack() {
        // Given
        Referral referral = sentTo(one, another);

        // When
        StepTaken taken = take(referral, ReferralAct.CANCELLATION, one);

        // Then
        assertThat(taken.fact())
                .isInstanceOfSatisfying(
                        ReferralRejected.class,
                        fact -> assertThat(fact.status()).isEqualTo("requested"));
        assertThat(referral.taskOf(one).orElseThrow().status()).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(referral.status()).isEqualTo(ReferralStatus.REQUESTED);
    }

    @Test
    void asksWhoDidNotAnswerInTimeNoLongerAndEndsWithTheLast() {
        // Given
        Referral referral = sentTo(one, another);

        // When
        StepTaken first = referral.unanswered(Set.of(one), NOW);
        StepTaken last = referral.unanswered(Set.of(one, another), NOW);

        // Then
        assertThat(first.fact()).isInstanceOfSatisfying(ReferralRejected.class, fact -> {
            assertThat(fact.status()).isEqualTo("requested");
            assertThat(fact.reason()).isEqualTo("not-answered");
        });
        assertThat(lines(first.grants())).containsExactly("closed " + one);
        assertThat(last.fact())
                .isInstanceOfSatisfying(
                        ReferralCancelled.class,
                        fact -> assertThat(fact.targets()).containsExactly(another));
        assertThat(referral.status()).isEqualTo(ReferralStatus.CANCELLED);
    }

    @Test
    void endsForAllStillAskedWhenTheSourceCancels() {
        // Given
        Referral referral = sentTo(one, another);
        take(referral, ReferralAct.REJECTION, one);

        // When
        ReferralStep step = ReferralLifecycle.step(referral.standing(), ReferralAct.CANCELLATION, Side.SOURCE)
                .orElseThrow();
        StepTaken taken = referral.take(new Deed(step, new Seat(Side.SOURCE, source), OTHER, 0, actor, NOW), TAIL);

        // Then
        assertThat(taken.fact()).isInstanceOfSatisfying(ReferralCancelled.class, fact -> {
            assertThat(fact.targets()).containsExactly(another);
            assertThat(fact.cancelledBy()).isEqualTo(source);
        });
        assertThat(referral.taskOf(one).orElseThrow().status()).isEqualTo(ReferralStatus.REJECTED);
        assertThat(referral.status()).isEqualTo(ReferralStatus.CANCELLED);
    }

    @Test
    void leavesATailThatEndsByItself() {
        // Given
        Referral referral = sentTo(one);
        take(referral, ReferralAct.ACCEPTANCE, one);
        take(referral, ReferralAct.START, one);

        // When
        StepTaken taken = take(referral, ReferralAct.FAILURE, one);

        // Then
        GrantOpened tail = (GrantOpened) taken.grants().getLast();
        assertThat(tail.profile()).isEqualTo("tail");
        assertThat(tail.until()).isEqualTo(NOW.plus(TAIL));
        assertThat(referral.taskOf(one).orElseThrow().mayRead(NOW.plus(TAIL).minusSeconds(1)))
                .isTrue();
        assertThat(referral.taskOf(one).orElseThrow().mayRead(NOW.plus(TAIL))).isFalse();
    }

    @Test
    void givesAPreviewAndNoMoreWhileAsked() {
        // When
        Referral referral = draftTo(one);
        StepTaken sent = referral.requested();

        // Then
        assertThat(lines(sent.grants())).containsExactly("opened " + one + " preview");
        assertThat(referral.taskOf(one).orElseThrow().asked()).isTrue();
        assertThat(referral.taskOf(one).orElseThrow().mayRead(NOW)).isFalse();
    }

    private StepTaken take(Referral referral, ReferralAct act, OrganisationId by) {
        Position from = referral.standingOf(referral.taskOf(by).orElseThrow());
        ReferralStep step = ReferralLifecycle.step(from, act, Side.TARGET).orElseThrow();
        return referral.take(new Deed(step, new Seat(Side.TARGET, by), OTHER, 0, actor, NOW), TAIL);
    }

    private Referral sentTo(OrganisationId... receivers) {
        Referral referral = draftTo(receivers);
        referral.requested();
        return referral;
    }

    private Referral draftTo(OrganisationId... receivers) {
        ReferralDraft draft = new ReferralDraft(
                null,
                SubjectRef.family(UUID.randomUUID()),
                source,
                List.of(receivers),
                "early-help",
                "routine",
                "age-stage",
                "referral",
                new LegalBasis("law", "442-ФЗ"),
                null,
                null,
                null,
                null,
                null);
        return new Referral(ReferralId.next(), draft, Origin.NONE, actor, NOW);
    }

    private static List<String> lines(List<GrantFact> grants) {
        return grants.stream()
                .map(grant -> switch (grant) {
                    case GrantOpened it -> "opened " + it.organisation() + " " + it.profile();
                    case GrantClosed it -> "closed " + it.organisation();
                })
                .toList();
    }
}
