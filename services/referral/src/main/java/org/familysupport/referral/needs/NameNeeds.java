package org.familysupport.referral.needs;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.familysupport.events.referral.NeedId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.referral.referrals.FindStanding;
import org.familysupport.referral.referrals.Standing;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Names the needs of a referral and says them anew, by its source, until it has ended. All of it is refused alike: 404 for who is on
 * no side of it, 403 for who may not write for the source, 412 when the need has changed, 409 after the end.
 */
@ApplicationScoped
public class NameNeeds {
    /** As many as somebody can attend to. */
    private static final int MOST = 50;

    private static final List<Side> SOURCE_ONLY = List.of(Side.SOURCE);

    private final Once once;
    private final FindStanding standings;
    private final Needs needs;
    private final ReadNeeds read;
    private final Outbox outbox;
    private final Audit audit;

    NameNeeds(Once once, FindStanding standings, Needs needs, ReadNeeds read, Outbox outbox, Audit audit) {
        this.once = once;
        this.standings = standings;
        this.needs = needs;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Names one; besides, 422 when there are many already. */
    public Uni<Answered<Need>> name(Attempt attempt, ReferralId referral, NeedDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> standings.held(referral, caller).chain(standing -> add(standing, draft)),
                again -> read.require(referral, new NeedId(again), caller));
    }

    private Uni<Answered<Need>> add(Standing standing, NeedDraft draft) {
        Need need = new Need(standing.referral(), draft, writer(standing), standing.now());
        return needs.count(standing.referral())
                .invoke(count -> {
                    if (count >= MOST) {
                        throw Refused.because("", GeneralRule.TOO_MANY);
                    }
                })
                .chain(() -> needs.add(need))
                .chain(() -> outbox.append(need.named(standing)))
                .invoke(() -> note(standing, "needs.name", need))
                .map(done -> new Answered<>(need, Answer.created(need.uuid(), need.version())));
    }

    /** Says one anew; the same changes nothing. Besides, 409 for one that is closed. */
    public Uni<Answered<Need>> change(
            Attempt attempt, ReferralId referral, NeedId id, Version seen, NeedDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> standings.held(referral, caller).chain(standing -> {
                    ActorRef actor = writer(standing);
                    return needs.require(referral, id).chain(need -> say(standing, need, seen, draft, actor));
                }),
                again -> read.require(referral, id, caller));
    }

    private Uni<Answered<Need>> say(Standing standing, Need need, Version seen, NeedDraft draft, ActorRef actor) {
        seen.mustBe(need.version());
        mustBeOpen(need);
        note(standing, "needs.change", need);
        if (need.says(draft)) {
            return Uni.createFrom().item(new Answered<>(need, Answer.done(need.uuid(), need.version())));
        }
        return outbox.append(need.change(draft, standing, actor))
                .map(done -> new Answered<>(need, Answer.done(need.uuid(), seen.number() + 1)));
    }

    private static ActorRef writer(Standing standing) {
        Seat seat = standing.mustRead().writing(SOURCE_ONLY, null);
        return standing.caller().actingFor(seat.organisation().value()).actor();
    }

    /**
     * Says what came of one, by who helps or has helped.
     *
     * @throws Refused 404 for who has no such need, 403 for who does not help, 412, 409 for one that is closed, 422 for a reason that is
     *     missing or too much
     */
    public Uni<Answered<Need>> close(
            Attempt attempt, ReferralId referral, NeedId id, Version seen, NeedEnd end, Caller caller) {
        end.violations().orRefuse();
        return once.answer(
                attempt,
                () -> standings.held(referral, caller).chain(standing -> {
                    OrganisationId by = standing.mustRead().helper();
                    return needs.require(referral, id).chain(need -> end(standing, need, seen, end, by));
                }),
                again -> read.require(referral, id, caller));
    }

    private Uni<Answered<Need>> end(Standing standing, Need need, Version seen, NeedEnd end, OrganisationId by) {
        seen.mustBe(need.version());
        mustBeOpen(need);
        ActorRef actor = standing.caller().actingFor(by.value()).actor();
        return outbox.append(need.close(end, standing, by, actor))
                .invoke(() -> note(standing, "needs.close", need))
                .map(done -> new Answered<>(need, Answer.done(need.uuid(), seen.number() + 1)));
    }

    private static void mustBeOpen(Need need) {
        if (need.state() != NeedState.OPEN) {
            throw new Refused(
                    GeneralProblem.STATE_CONFLICT,
                    Map.of("currentState", need.state().code(), "allowedActs", List.of()));
        }
    }

    private void note(Standing standing, String action, Need need) {
        audit.note(standing.caller(), action, need.uuid(), List.of(standing.subject()));
    }
}
