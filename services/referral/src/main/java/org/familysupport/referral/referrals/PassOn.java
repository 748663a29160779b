package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.time.Version;
import org.familysupport.persistence.once.Once;
import org.familysupport.referral.handovers.HandOverSettings;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.StatusReasons;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Does the acts with a referral that make another: others are asked instead, or again, or the family goes back. */
@ApplicationScoped
public class PassOn {
    private static final ActWords WITHDRAWN = ActWords.because(StatusReasons.SENDER_WITHDREW);

    private final Once once;
    private final Referrals referrals;
    private final ReadReferrals read;
    private final TrustRights rights;
    private final KeepStep steps;
    private final RequestReferral request;
    private final HandOverSettings settings;
    private final Audit audit;
    private final InstantSource clock;

    PassOn(
            Once once,
            Referrals referrals,
            ReadReferrals read,
            TrustRights rights,
            KeepStep steps,
            RequestReferral request,
            HandOverSettings settings,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.referrals = referrals;
        this.read = read;
        this.rights = rights;
        this.steps = steps;
        this.request = request;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it once per attempt; answers with the referral that it makes.
     *
     * @param seen the version that the caller saw of the one it comes from
     * @throws Refused as other acts with that referral; and as a referral that is requested: 403 for who is not responsible
     *     for the subject any more, 422 for receivers that may not be asked, 409 when one of them is being asked already
     */
    public Uni<Answered<SeenReferral>> pass(
            Attempt attempt, ReferralId id, ReferralAct act, Version seen, Onward onward, Caller caller) {
        return once.answer(
                        attempt,
                        () -> passNow(id, act, seen, onward, caller),
                        next -> read.require(new ReferralId(next), caller))
                .onFailure(Referrals.ASKED_ALREADY)
                .transform(asked -> ReferralProblem.ALREADY_ASKED.refused());
    }

    private Uni<Answered<SeenReferral>> passNow(
            ReferralId id, ReferralAct act, Version seen, Onward onward, Caller caller) {
        return referrals
                .lockToPassOn(id, caller)
                .chain(() -> read.requireOpen(id, caller))
                .chain(found -> {
                    Seat seat = found.seatFor(act, onward.organisation());
                    ReferralStep step =
                            ReferralGuard.decide(found, seat, act, rights.trusted(found, seat), seen, WITHDRAWN);
                    return pass(found.referral(), step, seat, onward, caller);
                });
    }

    private Uni<Answered<SeenReferral>> pass(
            Referral before, ReferralStep step, Seat seat, Onward onward, Caller caller) {
        Instant now = clock.instant();
        ReferralDraft draft = draft(before, step.act(), seat, onward);
        Deed deed = new Deed(step, seat, WITHDRAWN, 0, draft.id(), caller.actor(), now);
        StepTaken taken = before.take(deed, settings.tail());
        return steps.keep(before, taken, now)
                .invoke(() -> audit.note(caller, "referrals." + step.act().code(), before.subject()))
                .chain(() -> request.sendFrom(Origin.of(step.act(), before), draft, caller));
    }

    private static ReferralDraft draft(Referral before, ReferralAct act, Seat seat, Onward onward) {
        List<OrganisationId> receivers = act == ReferralAct.RETURN ? List.of(before.answering()) : onward.receivers();
        return new ReferralDraft(
                ReferralId.next(),
                before.subject(),
                seat.organisation(),
                receivers,
                before.category(),
                before.priority(),
                Objects.requireNonNullElse(onward.reason(), before.reason()),
                before.purpose(),
                before.legalBasis(),
                onward.note() == null && act != ReferralAct.RETURN ? before.note() : onward.note(),
                before.id(),
                onward.capacityReason(),
                onward.pool(),
                act == ReferralAct.RETURN ? null : before.recommendation());
    }
}
