package org.familysupport.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.delivered;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.seen;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.timers;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Duration;
import java.time.Instant;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** A referral carries its terms, and they go with what happens to it. */
@ComponentTest
@Proves("26")
class DeadlinesApiTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller other = anOrganisation(aSpecialist());

    @Test
    void giveEachReceiverATimeToAnswerAndTellWhy() {
        // When
        Answer referral = sent(source, aFamilyOf(source), "urgent", target, other);

        // Then
        Instant sentAt = Instant.parse(referral.text("/requestedAt"));
        assertThat(timers(referral)).containsExactly("accept-by", "accept-by");
        assertThat(Instant.parse(referral.text("/deadlines/0/dueAt"))).isEqualTo(sentAt.plus(Duration.ofHours(4)));
        assertThat(referral.text("/deadlines/0/state")).isEqualTo("running");
        assertThat(referral.text("/deadlines/0/why/priority")).isEqualTo("urgent");
        assertThat(referral.text("/deadlines/0/why/amount")).isEqualTo("4");
        assertThat(referral.text("/deadlines/0/why/unit")).isEqualTo("hours");
        Answer seenByTarget = seen(target, referral);
        assertThat(timers(seenByTarget)).containsExactly("accept-by");
        assertThat(seenByTarget.id("/deadlines/0/party")).isEqualTo(target.organisation());
    }

    @Test
    void giveThreeWorkingDaysToWhatIsRoutine() {
        // When
        Answer referral = sent(source, aFamilyOf(source), "routine", target);

        // Then
        assertThat(referral.text("/deadlines/0/why/unit")).isEqualTo("working-days");
        assertThat(Instant.parse(referral.text("/deadlines/0/dueAt")))
                .isAfter(Instant.parse(referral.text("/requestedAt")).plus(Duration.ofDays(3)));
    }

    @Test
    void goOnWithEachActAndEndWithTheLast() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target, other);

        // When
        Answer accepted = act(target, referral, "acceptance").expect(200);
        Answer started = act(target, referral, "start").expect(200);
        Answer held = act(target, referral, "hold").expect(200);
        Answer resumed = act(target, referral, "resumption").expect(200);
        Answer completed = act(target, referral, "completion").expect(200);

        // Then
        assertThat(timers(accepted)).containsExactly("start-by");
        assertThat(timers(seen(other, referral))).isEmpty();
        assertThat(timers(started)).containsExactlyInAnyOrder("complete-by", "no-activity");
        assertThat(timers(held)).containsExactlyInAnyOrder("complete-by", "no-activity", "max-hold");
        assertThat(resumed.body()).doesNotContain("pausedAt");
        assertThat(timers(resumed)).containsExactlyInAnyOrder("complete-by", "no-activity");
        assertThat(timers(completed)).doesNotContain("complete-by", "no-activity", "max-hold");
    }

    @Test
    void standStillWhileTheHelpIsOnHold() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);

        // When
        act(target, referral, "hold").expect(200);

        // Then
        assertThat(Database.asOwner()
                        .rows(
                                "select timer, state from deadlines where referral_id = ? and state <> 'ended'",
                                referral.id()))
                .extracting(row -> row.text("timer") + " " + row.text("state"))
                .containsExactlyInAnyOrder("complete-by paused", "no-activity paused", "max-hold running");
    }

    @Test
    void endForAReceiverThatSaysNoAndForNobodyElse() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "routine", target, other);

        // When
        act(target, referral, "rejection").expect(200);

        // Then
        Answer left = seen(source, referral);
        assertThat(timers(left)).containsExactly("accept-by");
        assertThat(left.id("/deadlines/0/party")).isEqualTo(other.organisation());
    }

    @Test
    void beginAnewWithEachServiceGiven() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, "routine", target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        inAnHour(referral);

        // When
        ReferralId id = new ReferralId(referral.id());
        tell("delivery", delivered(family, id, target), delivered(family, id, target));

        // Then
        assertThat(begunAnew(referral)).isEqualTo(1);
    }

    @Test
    void goOnWhereTheServiceWasGivenToAnotherFamilyOrIsHeardAgain() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, "routine", target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        ReferralId id = new ReferralId(referral.id());
        DeliveryRecorded given = delivered(family, id, target);
        tell("delivery", given);
        inAnHour(referral);

        // When
        tell("delivery", given, delivered(aFamilyOf(target), id, target));

        // Then
        assertThat(begunAnew(referral)).isZero();
    }

    private static void inAnHour(Answer referral) {
        Database.asOwner()
                .execute(
                        "update deadlines set due_at = now() + interval '1 hour' where referral_id = ? and timer = 'no-activity' and state = 'running'",
                        referral.id());
    }

    private static long begunAnew(Answer referral) {
        return Database.asOwner()
                .number(
                        "select count(*) from deadlines where referral_id = ? and timer = 'no-activity' and state = 'running' and due_at > now() + interval '20 days'",
                        referral.id());
    }
}
