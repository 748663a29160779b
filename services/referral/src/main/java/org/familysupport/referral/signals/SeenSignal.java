package org.familysupport.referral.signals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A signal as one caller may see it.
 *
 * @param asReceiver whether the caller stands for who handles it
 * @param left whether the caller stands for who passed it on, and who handles it takes nothing any more
 * @param knowsSubject whether the caller may know whom it ended with
 * @param at when it was looked up
 */
public record SeenSignal(
        Signal signal, Caller caller, boolean asReceiver, boolean left, boolean knowsSubject, Instant at) {
    /** Whom it turned out to be about, where the caller may know them. */
    public @Nullable SubjectRef subject() {
        return knowsSubject ? signal.subject() : null;
    }

    /** Whether the term for the first deed went by with nothing said to have been done, whatever was said since. */
    public boolean firstActionMissed() {
        return FirstActionPolicy.missed(signal.firstActionBy(), signal.firstActionNotedAt(), at);
    }

    /** What the caller may do now. */
    public List<SignalAct> allowedActs() {
        return SignalPolicy.allowed(signal.status(), signal.firstActionAt() != null, asReceiver, left, caller);
    }

    /** The same, for who has just said whom it is about. */
    SeenSignal toWhoEndedIt() {
        return new SeenSignal(signal, caller, asReceiver, left, signal.subject() != null, at);
    }

    /** For the audit. */
    List<SubjectRef> about() {
        return Optional.ofNullable(subject()).map(List::of).orElse(List.of());
    }

    /** Where an act leads now, or 409 with what is possible. */
    SignalStatus after(SignalAct act) {
        return act.from(signal.status(), signal.firstActionAt() != null, left)
                .orElseThrow(() -> new Refused(
                        GeneralProblem.STATE_CONFLICT,
                        Map.of(
                                "currentState",
                                signal.status().code(),
                                "allowedActs",
                                allowedActs().stream().map(SignalAct::code).toList())));
    }
}
