package org.familysupport.referral.signals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.HotLineCallId;
import org.familysupport.events.referral.SignalId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.referral.families.ReadSubjects;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.jspecify.annotations.Nullable;

/** Notes a call to the hot line; an urgent one opens a signal in the same transaction. */
@ApplicationScoped
public class TakeCall {
    private final Once once;
    private final Signals signals;
    private final HotLineCalls calls;
    private final RaiseSignal raise;
    private final ReadSubjects subjects;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    TakeCall(
            Once once,
            Signals signals,
            HotLineCalls calls,
            RaiseSignal raise,
            ReadSubjects subjects,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.signals = signals;
        this.calls = calls;
        this.raise = raise;
        this.subjects = subjects;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes it once per attempt.
     *
     * @throws Refused 403 for who takes no calls in that name; 404 for a family or person it may not know; 422 for what
     *     cannot be, such as a contact of somebody anonymous, or somebody who is to handle what opens no signal
     */
    public Uni<Answered<SeenCall>> take(Attempt attempt, HotLineCallDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> signals.ground(draft.organisation(), draft.receiver(), caller)
                        .invoke(ground -> SignalPolicy.mayRaise(caller, ground.forSource())
                                .orRefuse())
                        .invoke(ground -> violations(draft, ground).orRefuse())
                        .chain(() -> known(draft.subject(), caller))
                        .chain(() -> signalOf(draft, caller))
                        .chain(signal -> enter(draft, signal, caller))
                        .map(call ->
                                new Answered<>(new SeenCall(call, true), Answer.created(call.uuid(), call.version()))),
                again -> calls.require(new HotLineCallId(again), caller));
    }

    private Violations violations(HotLineCallDraft draft, Signals.Ground ground) {
        return raise.violations(draft.toSignal(), ground, "/takenAt")
                .unless(!draft.anonymous() || draft.subject() == null, "/subject", SignalRule.OF_NOBODY)
                .unless(
                        FirstActionPolicy.opensSignal(draft.urgency())
                                || draft.receiver().equals(draft.organisation()),
                        "/receiver",
                        GeneralRule.NOT_ALLOWED);
    }

    private Uni<Void> known(@Nullable SubjectRef subject, Caller caller) {
        return subject == null
                ? Uni.createFrom().voidItem()
                : subjects.access(subject, caller)
                        .invoke(access -> Decision.only(access.seesNames() && access.isGround())
                                .orRefuse())
                        .replaceWithVoid();
    }

    private Uni<@Nullable SignalId> signalOf(HotLineCallDraft draft, Caller caller) {
        return FirstActionPolicy.opensSignal(draft.urgency())
                ? raise.enter(draft.toSignal(), caller).map(Signal::id)
                : Uni.createFrom().nullItem();
    }

    private Uni<HotLineCall> enter(HotLineCallDraft draft, @Nullable SignalId signal, Caller caller) {
        HotLineCall call = new HotLineCall(
                draft, signal, caller.actingFor(draft.organisation().value()).actor(), clock.instant());
        return calls.add(call)
                .chain(() -> outbox.append(call.taken()))
                .invoke(() -> audit.note(
                        caller,
                        "hot-line-calls.take",
                        call.uuid(),
                        new SeenCall(call, true).about(),
                        call.restricted()))
                .replaceWith(call);
    }
}
