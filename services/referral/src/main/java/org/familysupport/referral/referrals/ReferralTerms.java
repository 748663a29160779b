package org.familysupport.referral.referrals;

import java.util.List;
import java.util.stream.Stream;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.deadlines.Concern;
import org.familysupport.referral.deadlines.Timer;
import org.familysupport.referral.deadlines.Wait;

/** What is waited for while a referral stands where it stands (handover section 1, timers). */
final class ReferralTerms {
    private ReferralTerms() {}

    /** Of each receiver, by its own task. */
    static Concern of(Referral referral) {
        List<Wait> waits =
                referral.tasks().stream().flatMap(ReferralTerms::waits).toList();
        return new Concern(referral.id(), referral.subject(), referral.source(), waits);
    }

    private static Stream<Wait> waits(ReferralTask task) {
        OrganisationId receiver = task.receiver();
        return switch (task.status()) {
            case REQUESTED -> Stream.of(Wait.running(Timer.ACCEPT_BY, receiver));
            case ACCEPTED -> Stream.of(Wait.running(Timer.START_BY, receiver));
            case IN_PROGRESS ->
                Stream.of(Wait.running(Timer.COMPLETE_BY, receiver), Wait.running(Timer.NO_ACTIVITY, receiver));
            case ON_HOLD ->
                Stream.of(
                        Wait.running(Timer.MAX_HOLD, receiver),
                        Wait.paused(Timer.COMPLETE_BY, receiver),
                        Wait.paused(Timer.NO_ACTIVITY, receiver));
            case DRAFT, REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> Stream.empty();
        };
    }
}
