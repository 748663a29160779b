package org.familysupport.referral.referrals;

import java.util.List;
import java.util.stream.Stream;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.deadlines.Concern;
import org.familysupport.referral.deadlines.Deadline;
import org.familysupport.referral.deadlines.Timer;
import org.familysupport.referral.deadlines.Wait;
import org.familysupport.referral.handovers.Side;

/** What is waited for while a referral stands where it stands (handover section 1, timers). */
final class ReferralTerms {
    private ReferralTerms() {}

    /**
     * Somebody on a side is waited for.
     *
     * @param paused whether the term stands still
     */
    record Waiting(Timer timer, Side side, boolean paused) {
        Wait of(OrganisationId party) {
            return new Wait(timer, party, paused);
        }
    }

    /** Of each receiver and, where it is for the source to act, of that. */
    static Concern of(Referral referral) {
        Stream<Wait> byTask = referral.tasks().stream()
                .flatMap(task -> within(referral.standingOf(task)).stream()
                        .map(waiting ->
                                waiting.of(waiting.side() == Side.TARGET ? task.receiver() : referral.answering())));
        Stream<Wait> onTheWhole =
                ofTheWhole(referral.standing()).stream().map(waiting -> waiting.of(referral.answering()));
        List<Wait> waits = Stream.concat(byTask, onTheWhole).distinct().toList();
        return new Concern(referral.id(), referral.subject(), referral.answering(), waits);
    }

    /** Whether it is a receiver who is waited for, in that place; also who is asked may have taken over the source's side. */
    static boolean isOfReceiver(Deadline term, Referral referral) {
        Timer timer = Timer.of(term.timer());
        return timer != Timer.CONFIRM_BY
                && timer != Timer.CONFIRM_DENIAL_BY
                && referral.taskOf(new OrganisationId(term.party())).isPresent();
    }

    /** All that is waited for where the one who is asked, and the whole, stand so. */
    static List<Waiting> at(Position standing) {
        return Stream.concat(
                        standing.pooled() ? Stream.empty() : within(standing).stream(), ofTheWhole(standing).stream())
                .toList();
    }

    private static List<Waiting> within(Position task) {
        return switch (task.status()) {
            case REQUESTED -> orDenied(task, target(task.returning() ? Timer.TAKE_BACK_BY : Timer.ACCEPT_BY));
            case ACCEPTED -> orDenied(task, target(Timer.START_BY));
            case IN_PROGRESS -> orDenied(task, target(Timer.COMPLETE_BY), target(Timer.NO_ACTIVITY));
            case ON_HOLD ->
                orDenied(
                        task,
                        target(Timer.MAX_HOLD),
                        new Waiting(Timer.COMPLETE_BY, Side.TARGET, true),
                        new Waiting(Timer.NO_ACTIVITY, Side.TARGET, true));
            case DRAFT, REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> List.of();
        };
    }

    /** Who wants to say no waits itself: what it had to do stands still until that is confirmed or refused. */
    private static List<Waiting> orDenied(Position task, Waiting... waits) {
        return task.denied()
                ? Stream.concat(
                                Stream.of(waits).map(wait -> new Waiting(wait.timer(), wait.side(), true)),
                                Stream.of(new Waiting(Timer.CONFIRM_DENIAL_BY, Side.SOURCE, false)))
                        .toList()
                : List.of(waits);
    }

    /** While nobody of a pool has taken it, it is the source who has to look for somebody. */
    private static List<Waiting> ofTheWhole(Position whole) {
        if (whole.pooled() && whole.status() == ReferralStatus.REQUESTED) {
            return List.of(new Waiting(Timer.ACCEPT_BY, Side.SOURCE, false));
        }
        return whole.toBeSettled() ? List.of(new Waiting(Timer.CONFIRM_BY, Side.SOURCE, false)) : List.of();
    }

    private static Waiting target(Timer timer) {
        return new Waiting(timer, Side.TARGET, false);
    }
}
