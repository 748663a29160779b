package org.familysupport.referral.signals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.familysupport.events.referral.SignalId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Takes the word that somebody may need help, and passes it to who is to look into it. */
@ApplicationScoped
public class RaiseSignal {
    private static final String ACTIVE = "active";

    /** What lies before is a slip of the keyboard, as with days. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Once once;
    private final Signals signals;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RaiseSignal(Once once, Signals signals, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.signals = signals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes it once per attempt; no family or person need be known.
     *
     * @throws Refused 403 for who may pass on none in that name; 422 for a receiver that takes none, an instant to come, and
     *     a contact of somebody anonymous
     */
    public Uni<Answered<SeenSignal>> raise(Attempt attempt, SignalDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> signals.ground(draft.source(), draft.receiver(), caller)
                        .invoke(ground -> SignalPolicy.mayRaise(caller, ground.forSource())
                                .orRefuse())
                        .invoke(ground ->
                                violations(draft, ground, "/receivedAt").orRefuse())
                        .chain(() -> enter(draft, caller))
                        .map(signal ->
                                new Answered<>(seen(signal, caller), Answer.created(signal.uuid(), signal.version()))),
                again -> signals.require(new SignalId(again), caller));
    }

    /** Adds and announces it, with the open transaction. */
    Uni<Signal> enter(SignalDraft draft, Caller caller) {
        Signal signal =
                new Signal(draft, caller.actingFor(draft.source().value()).actor(), clock.instant());
        return signals.add(signal)
                .chain(() -> outbox.append(signal.received()))
                .invoke(() -> audit.note(caller, "signals.raise", signal.uuid()))
                .replaceWith(signal);
    }

    /**
     * Which values cannot be.
     *
     * @param moment where the instant stands in the request
     */
    Violations violations(SignalDraft draft, Signals.Ground ground, String moment) {
        Instant told = draft.receivedAt();
        boolean toItself = draft.receiver().equals(draft.source());
        return new Violations()
                .unless(toItself || ground.receiver() != null, "/receiver", GeneralRule.UNKNOWN_REFERENCE)
                .unless(
                        toItself
                                || ground.receiver() == null
                                || ground.receiver().equals(ACTIVE),
                        "/receiver",
                        SignalRule.NOT_ACTIVE)
                .unless(told == null || !told.isBefore(EARLIEST), moment, GeneralRule.OUT_OF_RANGE)
                .unless(told == null || !told.isAfter(clock.instant()), moment, GeneralRule.FUTURE_DATE)
                .unless(!draft.anonymous() || draft.contact() == null, "/contact", SignalRule.OF_NOBODY);
    }

    private SeenSignal seen(Signal signal, Caller caller) {
        boolean asReceiver = signal.receiver().equals(signal.source());
        return new SeenSignal(signal, caller, asReceiver, false, false, clock.instant());
    }
}
