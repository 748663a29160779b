package org.familysupport.referral.signals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AccompanimentId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.SignalFact;
import org.familysupport.events.referral.SignalId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.accompaniments.ReadAccompaniments;
import org.familysupport.referral.families.ReadSubjects;
import org.familysupport.referral.referrals.ReadReferrals;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a signal, notes the first deed, ends it. All of it is refused alike: 404 for who sees no such signal, 403 for
 * who does not handle it, 412 when it has changed, 409 with what is possible when this is not.
 */
@ApplicationScoped
public class HandleSignal {
    private final Once once;
    private final Patience patience;
    private final Signals signals;
    private final ReadSubjects subjects;
    private final ReadReferrals referrals;
    private final ReadAccompaniments accompaniments;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    HandleSignal(
            Once once,
            Patience patience,
            Signals signals,
            ReadSubjects subjects,
            ReadReferrals referrals,
            ReadAccompaniments accompaniments,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.patience = patience;
        this.signals = signals;
        this.subjects = subjects;
        this.referrals = referrals;
        this.accompaniments = accompaniments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody looks into it. */
    public Uni<Answered<SeenSignal>> review(Attempt attempt, SignalId id, Version version, Caller caller) {
        return act(
                attempt,
                id,
                SignalAct.REVIEW,
                version,
                caller,
                seen -> at(now -> seen.signal().review(caller.actor(), now)));
    }

    /**
     * Something was done for the first time.
     *
     * @param when now when absent
     * @throws Refused besides, 422 for an instant to come, or before the signal
     */
    public Uni<Answered<SeenSignal>> firstAction(
            Attempt attempt, SignalId id, Version version, @Nullable Instant when, Caller caller) {
        return act(
                attempt,
                id,
                SignalAct.FIRST_ACTION,
                version,
                caller,
                seen -> at(now -> {
                    Instant done = Objects.requireNonNullElse(when, now);
                    new Violations()
                            .unless(!done.isAfter(now), "/at", GeneralRule.FUTURE_DATE)
                            .unless(!done.isBefore(seen.signal().receivedAt()), "/at", SignalRule.BEFORE_IT_CAME)
                            .orRefuse();
                    return seen.signal().actUpon(done, caller.actor(), now);
                }));
    }

    /**
     * The family or person is registered.
     *
     * @throws Refused besides, 404 for a subject that the caller may not know, 403 for one of which it has a preview alone
     */
    public Uni<Answered<SeenSignal>> register(
            Attempt attempt, SignalId id, Version version, SubjectRef subject, Caller caller) {
        return patiently(() -> act(
                attempt,
                id,
                SignalAct.REGISTRATION,
                version,
                caller,
                seen -> known(subject, caller)
                        .chain(() -> at(now -> seen.signal()
                                .end(SignalStatus.REGISTERED, SignalEnd.registered(subject), caller.actor(), now)))));
    }

    /**
     * It belongs to a referral that there is.
     *
     * @throws Refused besides, 404 for a referral on no side of which the caller stands
     */
    public Uni<Answered<SeenSignal>> linkToReferral(
            Attempt attempt, SignalId id, Version version, ReferralId referral, Caller caller) {
        return link(
                attempt,
                id,
                version,
                caller,
                "referral",
                referral.value(),
                () -> referrals
                        .one(referral, caller)
                        .map(found -> found.referral().subject()));
    }

    /**
     * It belongs to an accompaniment that there is.
     *
     * @throws Refused besides, 404 for one about whom the caller may not know
     */
    public Uni<Answered<SeenSignal>> linkToAccompaniment(
            Attempt attempt, SignalId id, Version version, AccompanimentId accompaniment, Caller caller) {
        return link(
                attempt,
                id,
                version,
                caller,
                "accompaniment",
                accompaniment.value(),
                () -> accompaniments
                        .one(accompaniment, caller)
                        .map(found -> found.accompaniment().subject()));
    }

    /** It leads to nothing, for a reason; also by who passed it on, when who handles it takes nothing any more. */
    public Uni<Answered<SeenSignal>> reject(
            Attempt attempt, SignalId id, Version version, String reason, Caller caller) {
        return act(
                attempt,
                id,
                SignalAct.REJECTION,
                version,
                caller,
                seen -> at(now ->
                        seen.signal().end(SignalStatus.REJECTED, SignalEnd.rejected(reason), caller.actor(), now)));
    }

    private Uni<Answered<SeenSignal>> link(
            Attempt attempt,
            SignalId id,
            Version version,
            Caller caller,
            String kind,
            UUID work,
            Supplier<Uni<SubjectRef>> find) {
        return act(
                attempt,
                id,
                SignalAct.LINK,
                version,
                caller,
                seen -> find.get()
                        .chain(subject -> at(now -> seen.signal()
                                .end(
                                        SignalStatus.LINKED_TO_CASE,
                                        SignalEnd.linked(subject, kind, work),
                                        caller.actor(),
                                        now))));
    }

    private Uni<Answered<SeenSignal>> act(
            Attempt attempt,
            SignalId id,
            SignalAct act,
            Version version,
            Caller caller,
            Function<SeenSignal, Uni<SignalFact>> change) {
        return once.answer(
                attempt,
                () -> signals.require(id, caller)
                        .invoke(seen -> SignalPolicy.mayDo(act, caller, seen.asReceiver(), seen.left())
                                .orRefuse())
                        .invoke(seen -> version.mustBe(seen.signal().version()))
                        .invoke(seen -> seen.after(act))
                        .call(seen -> change.apply(seen).chain(outbox::append))
                        .map(SeenSignal::toWhoEndedIt)
                        .invoke(seen -> audit.note(
                                caller,
                                "signals." + act.code(),
                                id.value(),
                                seen.about(),
                                seen.signal().restricted()))
                        .map(seen -> new Answered<>(seen, Answer.done(id.value(), version.number() + 1))),
                again -> signals.require(id, caller));
    }

    private Uni<Void> known(SubjectRef subject, Caller caller) {
        return subjects.access(subject, caller)
                .invoke(access ->
                        Decision.only(access.seesNames() && access.isGround()).orRefuse())
                .replaceWithVoid();
    }

    private Uni<SignalFact> at(Function<Instant, SignalFact> change) {
        return Uni.createFrom().item(() -> change.apply(clock.instant()));
    }

    /** Who was registered a moment ago may still be on its way. */
    private <T> Uni<T> patiently(Supplier<Uni<T>> attempt) {
        return patience.whileRefused(GeneralProblem.NOT_FOUND, attempt);
    }
}
