package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.HandOverProblem;
import org.familysupport.referral.handovers.HandOverSettings;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.referral.handovers.StatusReasons;
import org.familysupport.referral.offers.NoteFull;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** Does any act of the lifecycle with a referral: find, act, announce. */
@ApplicationScoped
public class ActOnReferral {
    private static final String NOTHING_NEEDED = "no-service-needed";

    private final Once once;
    private final Patience patience;
    private final Referrals referrals;
    private final ReadReferrals read;
    private final GrantFreshness freshness;
    private final FollowTerms terms;
    private final GiveAccess access;
    private final NoteFull full;
    private final HandOverSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ActOnReferral(
            Once once,
            Patience patience,
            Referrals referrals,
            ReadReferrals read,
            GrantFreshness freshness,
            FollowTerms terms,
            GiveAccess access,
            NoteFull full,
            HandOverSettings settings,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.patience = patience;
        this.referrals = referrals;
        this.read = read;
        this.freshness = freshness;
        this.terms = terms;
        this.access = access;
        this.full = full;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it once per attempt. A completion waits a bounded moment for a delivery that may still be on its way.
     *
     * @param seen the version that the caller saw: the referral's for its source, its own task's for a receiver
     * @throws Refused 404 for who is on no side of it; 422 for a reason that does not fit the act, or a caller that stands
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
        return patience.whileRefused(
                        ReferralProblem.DELIVERY_MISSING,
                        () -> once.answer(
                                attempt, () -> actNow(id, act, seen, words, caller), again -> read.require(id, caller)))
                .onFailure(Constraint.broken("referral_tasks_one_taken"))
                .transform(lost -> HandOverProblem.TAKEN_BY_ANOTHER.refused());
    }

    private Uni<Answered<SeenReferral>> actNow(
            ReferralId id, ReferralAct act, Version seen, ActWords words, Caller caller) {
        return referrals
                .lock(id, caller)
                .chain(() -> read.require(id, caller))
                .chain(found -> take(found, act, seen, words).replaceWith(found))
                .invoke(found -> audit.note(
                        caller, "referrals." + act.code(), found.referral().subject()))
                .map(found -> new Answered<>(found, Answer.done(id.value(), versionAfter(found, seen))));
    }

    private Uni<Void> take(SeenReferral found, ReferralAct act, Version seen, ActWords words) {
        Seat seat = found.seatFor(act, words.organisation());
        ReferralStep step = decide(found, seat, act, seen, words);
        Deed deed = new Deed(
                step, seat, words, found.deliveriesBy(seat), found.caller().actor(), clock.instant());
        Referral referral = found.referral();
        StepTaken taken = referral.take(deed, settings.tail());
        return referrals
                .writeTasks(referral)
                .invoke(() -> terms.of(referral, deed.at()))
                .chain(() -> outbox.append(taken.fact()))
                .chain(() -> access.apply(taken.grants()))
                .chain(() -> noteFull(referral, deed));
    }

    /** Who rejects for want of room has none for whoever asks next. */
    private Uni<Void> noteFull(Referral referral, Deed deed) {
        return deed.act() == ReferralAct.REJECTION && deed.reason().equals(StatusReasons.AT_CAPACITY)
                ? full.of(deed.by(), referral.category(), deed.at())
                : Uni.createFrom().voidItem();
    }

    /** The step, or the first refusal that applies, in the order of rulings 15; that it was taken beats staleness. */
    private ReferralStep decide(SeenReferral found, Seat seat, ReferralAct act, Version seen, ActWords words) {
        ReferralPolicy.mayDo(act, seat.side(), trusted(found, seat), found.caller())
                .orRefuse();
        if (act == ReferralAct.ACCEPTANCE && found.taskAt(seat).lost()) {
            throw HandOverProblem.TAKEN_BY_ANOTHER.refused();
        }
        seen.mustBe(found.version());
        if (!ReferralPolicy.hasBasis(act, found.referral().mayGoOn())) {
            throw ReferralProblem.CONSENT_ENDED.refused();
        }
        ReferralStep step =
                ReferralLifecycle.step(found.statusAt(seat), act, seat.side()).orElseThrow(() -> conflict(found, seat));
        if (step.needs(ReferralStep.Need.DELIVERY)
                && found.deliveriesBy(seat) == 0
                && !NOTHING_NEEDED.equals(words.outcome())) {
            throw ReferralProblem.DELIVERY_MISSING.refused();
        }
        return step;
    }

    /** The source's right to write leans on its access to the subject; a right in a stale copy is none (rulings 17). */
    private @Nullable Access trusted(SeenReferral found, Seat seat) {
        Access known = found.access();
        return known == null || seat.side() == Side.TARGET ? known : freshness.trust(known);
    }

    private static Refused conflict(SeenReferral found, Seat seat) {
        List<String> allowed =
                found.allowedActs().stream().map(ReferralAct::code).toList();
        return new Refused(
                GeneralProblem.STATE_CONFLICT,
                Map.of("currentState", found.statusAt(seat).code(), "allowedActs", allowed));
    }

    /** The source's number goes up with the write at the commit, the tasks' have gone up already. */
    private static long versionAfter(SeenReferral found, Version seen) {
        return found.asSource() ? seen.number() + 1 : found.version();
    }
}
