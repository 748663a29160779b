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
import org.familysupport.referral.referrals.FindReferralParty;
import org.familysupport.referral.referrals.ReferralParty;
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
    private final FindReferralParty parties;
    private final Needs needs;
    private final ReadNeeds read;
    private final Outbox outbox;
    private final Audit audit;

    NameNeeds(Once once, FindReferralParty parties, Needs needs, ReadNeeds read, Outbox outbox, Audit audit) {
        this.once = once;
        this.parties = parties;
        this.needs = needs;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Names one; besides, 422 when there are many already. */
    public Uni<Answered<Need>> name(Attempt attempt, ReferralId referral, NeedDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> parties.held(referral, caller).chain(party -> add(party, draft)),
                again -> read.require(referral, new NeedId(again), caller));
    }

    private Uni<Answered<Need>> add(ReferralParty party, NeedDraft draft) {
        Need need = new Need(party.referral(), draft, writer(party), party.now());
        return needs.count(party.referral())
                .invoke(count -> {
                    if (count >= MOST) {
                        throw Refused.because("", GeneralRule.TOO_MANY);
                    }
                })
                .chain(() -> needs.add(need))
                .chain(() -> outbox.append(need.named(party)))
                .invoke(() -> note(party, "needs.name", need))
                .map(done -> new Answered<>(need, Answer.created(need.uuid(), need.version())));
    }

    /** Says one anew; the same changes nothing. Besides, 409 for one that is closed. */
    public Uni<Answered<Need>> change(
            Attempt attempt, ReferralId referral, NeedId id, Version seen, NeedDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> parties.held(referral, caller).chain(party -> {
                    ActorRef actor = writer(party);
                    return needs.require(referral, id).chain(need -> say(party, need, seen, draft, actor));
                }),
                again -> read.require(referral, id, caller));
    }

    private Uni<Answered<Need>> say(ReferralParty party, Need need, Version seen, NeedDraft draft, ActorRef actor) {
        seen.mustBe(need.version());
        mustBeOpen(need);
        note(party, "needs.change", need);
        if (need.says(draft)) {
            return Uni.createFrom().item(new Answered<>(need, Answer.done(need.uuid(), need.version())));
        }
        return outbox.append(need.change(draft, party, actor))
                .map(done -> new Answered<>(need, Answer.done(need.uuid(), seen.number() + 1)));
    }

    private static ActorRef writer(ReferralParty party) {
        Seat seat = party.mustRead().writing(SOURCE_ONLY, null);
        return party.caller().actingFor(seat.organisation().value()).actor();
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
                () -> parties.held(referral, caller).chain(party -> {
                    OrganisationId by = party.mustRead().helper();
                    return needs.require(referral, id).chain(need -> end(party, need, seen, end, by));
                }),
                again -> read.require(referral, id, caller));
    }

    private Uni<Answered<Need>> end(ReferralParty party, Need need, Version seen, NeedEnd end, OrganisationId by) {
        seen.mustBe(need.version());
        mustBeOpen(need);
        ActorRef actor = party.caller().actingFor(by.value()).actor();
        return outbox.append(need.close(end, party, by, actor))
                .invoke(() -> note(party, "needs.close", need))
                .map(done -> new Answered<>(need, Answer.done(need.uuid(), seen.number() + 1)));
    }

    private static void mustBeOpen(Need need) {
        if (need.state() != NeedState.OPEN) {
            throw new Refused(
                    GeneralProblem.STATE_CONFLICT,
                    Map.of("currentState", need.state().code(), "allowedActs", List.of()));
        }
    }

    private void note(ReferralParty party, String action, Need need) {
        audit.note(party.caller(), action, need.uuid(), List.of(party.subject()));
    }
}
