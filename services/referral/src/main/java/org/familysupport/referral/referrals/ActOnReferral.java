package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.time.Version;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.handovers.HandOverProblem;
import org.familysupport.referral.handovers.HandOverSettings;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.StatusReasons;
import org.familysupport.referral.offers.NoteFull;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Does any act of the lifecycle with a referral: find, act, announce. */
@ApplicationScoped
public class ActOnReferral {
    private final Once once;
    private final Patience patience;
    private final Referrals referrals;
    private final ReadReferrals read;
    private final NoteReceipts receipts;
    private final TrustRights rights;
    private final KeepStep steps;
    private final NoteFull full;
    private final HandOverSettings settings;
    private final Audit audit;
    private final InstantSource clock;

    ActOnReferral(
            Once once,
            Patience patience,
            Referrals referrals,
            ReadReferrals read,
            NoteReceipts receipts,
            TrustRights rights,
            KeepStep steps,
            NoteFull full,
            HandOverSettings settings,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.patience = patience;
        this.referrals = referrals;
        this.read = read;
        this.receipts = receipts;
        this.rights = rights;
        this.steps = steps;
        this.full = full;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it once per attempt. A completion waits a bounded moment for a delivery that may still be on its way.
     *
     * @param seen the version that the caller saw: the referral's for its source, its own task's for a receiver
     * @throws Refused 404 for who is on no side of it; 422 for a reason or business status that does not fit the act, or a caller that stands
     *     for several and names none; 403 for the wrong side, role or a lost right; 409 {@code taken-by-another} for who
     *     accepts after another, whatever version it saw; 412 when it has changed; 409 {@code consent-ended} for going on
     *     after the consent on which it rests; 409 with the allowed acts when the lifecycle has no such step; 409 {@code
     *     delivery-missing} for completing what nothing was given for; 503 when the feed of rights lags
     */
    public Uni<Answered<SeenReferral>> act(
            Attempt attempt, ReferralId id, ReferralAct act, Version seen, ActWords words, Caller caller) {
        String reason = words.reason();
        if (reason != null) {
            StatusReasons.mustFit(reason, act.inReasons());
        }
        String businessStatus = words.businessStatus();
        if (businessStatus != null) {
            BusinessStatuses.mustBeForReceivers(businessStatus);
        }
        return patience.whileRefused(
                        ReferralProblem.DELIVERY_MISSING,
                        () -> once.answer(
                                attempt,
                                () -> actNow(id, act, seen, words, caller),
                                again -> read.requireOpen(id, caller)))
                .onFailure(Constraint.broken("referral_tasks_one_taken"))
                .transform(lost -> HandOverProblem.TAKEN_BY_ANOTHER.refused())
                .onFailure(Referrals.ASKED_ALREADY)
                .transform(asked -> ReferralProblem.ALREADY_ASKED.refused());
    }

    private Uni<Answered<SeenReferral>> actNow(
            ReferralId id, ReferralAct act, Version seen, ActWords words, Caller caller) {
        return referrals
                .lock(id, caller)
                .chain(() -> read.requireOpen(id, caller))
                .chain(found -> take(found, act, seen, words))
                .invoke(answered -> {
                    SeenReferral found = answered.value();
                    receipts.opened(found);
                    audit.note(
                            caller, "referrals." + act.code(), found.referral().subject());
                });
    }

    /** Who says again how it stands has changed nothing. */
    private Uni<Answered<SeenReferral>> take(SeenReferral found, ReferralAct act, Version seen, ActWords words) {
        Seat seat = found.seatFor(act, words.organisation());
        ReferralStep step = ReferralGuard.decide(found, seat, act, rights.trusted(found, seat), seen, words);
        if (act == ReferralAct.BUSINESS_STATUS && found.taskAt(seat).says(words)) {
            return Uni.createFrom()
                    .item(new Answered<>(found, Answer.done(found.referral().uuid(), seen.number())));
        }
        Deed deed = new Deed(
                step, seat, words, found.deliveriesBy(seat), found.caller().actor(), clock.instant());
        Referral referral = found.referral();
        StepTaken taken = referral.take(deed, settings.tail());
        return steps.keep(referral, taken, deed.at())
                .chain(() -> takenBack(referral, deed))
                .chain(() -> noteFull(referral, deed))
                .map(done -> act.takes() ? found.takenBy(seat.organisation()) : found)
                .map(told -> new Answered<>(told, Answer.done(referral.uuid(), versionAfter(told, seen))));
    }

    /** Who takes the family back has ended what it had asked for. */
    private Uni<Void> takenBack(Referral referral, Deed deed) {
        ReferralId before = referral.partOf();
        if (!referral.returning() || before == null || deed.act() != ReferralAct.ACCEPTANCE) {
            return Uni.createFrom().voidItem();
        }
        return referrals
                .hold(before)
                .chain(() -> referrals.whole(before))
                .chain(whole -> whole.status().live()
                        ? steps.keep(whole, whole.givenBack(deed.at()), deed.at())
                        : Uni.createFrom().voidItem());
    }

    /** Who rejects for want of room has none for whoever asks next. */
    private Uni<Void> noteFull(Referral referral, Deed deed) {
        return deed.act() == ReferralAct.REJECTION && deed.reason().equals(StatusReasons.AT_CAPACITY)
                ? full.of(deed.by(), referral.category(), deed.at())
                : Uni.createFrom().voidItem();
    }

    /** The source's number goes up with the write at the commit, the tasks' have gone up already. */
    private static long versionAfter(SeenReferral found, Version seen) {
        return found.asSource() || found.own().isEmpty() ? seen.number() + 1 : found.version();
    }
}
