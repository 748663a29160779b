package org.familysupport.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.DeadlineEscalated;
import org.familysupport.events.referral.DeadlineFact;
import org.familysupport.events.referral.DeadlineMissed;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.reference.calendar.WorkingCalendar;
import org.familysupport.reference.calendar.WorkingTime;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final OrganisationId ONE = OrganisationId.next();
    private static final OrganisationId OTHER = OrganisationId.next();
    private static final ReferralId REFERRAL = ReferralId.next();
    private static final SubjectRef SUBJECT =
            SubjectRef.family(UUID.fromString("0193f000-0000-7000-8000-000000000001"));
    private static final OrganisationId SOURCE = OrganisationId.next();

    private final Reckoning reckoning = new Reckoning(
            new WorkingTime(WorkingCalendar.russian(), ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private final Terms none = new Terms(
            List.of(),
            Stream.of(Timer.ACCEPT_BY, Timer.START_BY, Timer.COMPLETE_BY, Timer.MAX_HOLD)
                    .map(TermsTest::fourHours)
                    .toList());

    @Test
    void beginWithWhatIsWaitedForOfEachReceiver() {
        // When
        List<Deadline> begun = none.changes(
                concern(Wait.running(Timer.ACCEPT_BY, ONE), Wait.running(Timer.ACCEPT_BY, OTHER)), NOW, reckoning);

        // Then
        assertThat(begun).extracting(Deadline::party).containsExactly(ONE.value(), OTHER.value());
        assertThat(begun).allSatisfy(deadline -> {
            assertThat(deadline.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
            assertThat(deadline.state()).isEqualTo(Deadline.RUNNING);
            assertThat(deadline.version()).isZero();
        });
    }

    @Test
    void endWithTheActAndOthersBegin() {
        // Given
        Terms asked = after(none, NOW, Wait.running(Timer.ACCEPT_BY, ONE), Wait.running(Timer.ACCEPT_BY, OTHER));

        // When
        Terms taken = after(asked, NOW.plusSeconds(60), Wait.running(Timer.START_BY, ONE));

        // Then
        assertThat(taken.running()).extracting(Deadline::timer).containsExactly("start-by");
    }

    @Test
    void standStillAndGoOnWithWhatWasLeft() {
        // Given
        Terms helped = after(none, NOW, Wait.running(Timer.COMPLETE_BY, ONE));
        Terms held = after(
                helped,
                NOW.plus(Duration.ofHours(1)),
                Wait.paused(Timer.COMPLETE_BY, ONE),
                Wait.running(Timer.MAX_HOLD, ONE));

        // When
        Terms resumed = after(held, NOW.plus(Duration.ofHours(10)), Wait.running(Timer.COMPLETE_BY, ONE));

        // Then
        assertThat(held.running()).extracting(Deadline::state).containsExactly(Deadline.PAUSED, Deadline.RUNNING);
        assertThat(resumed.running()).singleElement().satisfies(deadline -> {
            assertThat(deadline.state()).isEqualTo(Deadline.RUNNING);
            assertThat(deadline.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(13)));
        });
    }

    @Test
    void changeNothingWhereNothingElseIsWaitedFor() {
        Terms asked = after(none, NOW, Wait.running(Timer.ACCEPT_BY, ONE));
        assertThat(asked.changes(concern(Wait.running(Timer.ACCEPT_BY, ONE)), NOW.plusSeconds(9), reckoning))
                .isEmpty();
    }

    @Test
    void areNoneWhereNoRuleIsInForce() {
        assertThat(none.changes(concern(Wait.running(Timer.NO_ACTIVITY, ONE)), NOW, reckoning))
                .isEmpty();
    }

    @Test
    void missOnceAndClimbEachRungOnce() {
        // Given
        Deadline deadline =
                after(none, NOW, Wait.running(Timer.ACCEPT_BY, ONE)).running().getFirst();

        // When
        Deadline.Missed first = deadline.missed(deadline.dueAt().plusSeconds(1));
        Deadline.Missed second = first.deadline().missed(deadline.dueAt().plus(Duration.ofHours(1)));
        Deadline.Missed last = second.deadline().missed(deadline.dueAt().plus(Duration.ofHours(99)));

        // Then
        assertThat(first.facts()).hasExactlyElementsOfTypes(DeadlineMissed.class, DeadlineEscalated.class);
        assertThat(first.deadline().nextAt()).isEqualTo(deadline.dueAt().plus(Duration.ofHours(1)));
        assertThat(rungs(second)).containsExactly("coordinator");
        assertThat(rungs(last)).containsExactly("source", "regional-operator");
        assertThat(last.deadline().nextAt()).isNull();
        assertThat(Stream.of(first, second, last)
                        .flatMap(missed -> missed.facts().stream())
                        .map(DeadlineFact::version))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void catchUpOnceAfterAnOutage() {
        // Given
        Deadline deadline =
                after(none, NOW, Wait.running(Timer.ACCEPT_BY, ONE)).running().getFirst();

        // When
        Deadline.Missed late = deadline.missed(deadline.dueAt().plus(Duration.ofDays(9)));

        // Then
        assertThat(late.facts()).hasSize(5);
        assertThat(rungs(late)).containsExactly("assignee", "coordinator", "source", "regional-operator");
        assertThat(late.deadline().nextAt()).isNull();
    }

    @Test
    void climbLaterForAPauseAndMissNothingAnew() {
        // Given
        Deadline missed = after(none, NOW, Wait.running(Timer.COMPLETE_BY, ONE))
                .running()
                .getFirst()
                .missed(NOW.plus(Duration.ofHours(4)))
                .deadline();
        Instant pause = NOW.plus(Duration.ofMinutes(270));

        // When
        Deadline resumed = missed.paused(pause).resumed(pause.plus(Duration.ofDays(2)), reckoning);

        // Then
        assertThat(resumed.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(53)));
        assertThat(rungs(resumed.missed(NOW.plus(Duration.ofHours(53))))).containsExactly("coordinator");
    }

    private static Stream<String> rungs(Deadline.Missed missed) {
        return missed.facts().stream()
                .filter(DeadlineEscalated.class::isInstance)
                .map(fact -> ((DeadlineEscalated) fact).rung());
    }

    private Terms after(Terms before, Instant now, Wait... waits) {
        return before.with(before.changes(concern(waits), now, reckoning));
    }

    private static Concern concern(Wait... waits) {
        return new Concern(REFERRAL, SUBJECT, SOURCE, List.of(waits));
    }

    private static Ground fourHours(Timer timer) {
        return new Ground(
                UUID.fromString("0193f000-0000-7000-8000-000000000002"),
                1,
                timer.code(),
                null,
                null,
                null,
                4,
                "hours",
                false,
                "assignee:0 coordinator:1 source:2 regional-operator:4");
    }
}
