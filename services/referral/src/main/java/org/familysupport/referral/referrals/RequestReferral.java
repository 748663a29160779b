package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.HandOverSettings;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/** Asks one or several organisations to help; each gets a preview of the subject. */
@ApplicationScoped
public class RequestReferral {
    private final Once once;
    private final Patience patience;
    private final Referrals referrals;
    private final GiveAccess access;
    private final HandOverSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RequestReferral(
            Once once,
            Patience patience,
            Referrals referrals,
            GiveAccess access,
            HandOverSettings settings,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.patience = patience;
        this.referrals = referrals;
        this.access = access;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends it once per attempt. A subject just registered may still be on its way: it waits a bounded moment.
     *
     * @throws Refused 404 for who may not know the subject, 403 for who may not refer it or is not responsible for it, 422 for receivers that may not
     *     be asked, 409 when a receiver is being asked for the same already
     */
    public Uni<Answered<SeenReferral>> request(Attempt attempt, ReferralDraft draft, Caller caller) {
        return patience.whileRefused(
                        GeneralProblem.NOT_FOUND,
                        () -> once.answer(
                                attempt,
                                () -> send(draft, caller),
                                id -> referrals.require(new ReferralId(id), caller)))
                .onFailure(Constraint.broken("referrals_pkey"))
                .transform(taken -> ReferralProblem.REFERRAL_EXISTS.refused())
                .onFailure(Constraint.broken("referral_tasks_asked_once"))
                .transform(asked -> ReferralProblem.ALREADY_ASKED.refused());
    }

    private Uni<Answered<SeenReferral>> send(ReferralDraft draft, Caller caller) {
        return referrals
                .ground(draft, caller)
                .invoke(ground -> ReferralPolicy.mayRequest(caller, ground).orRefuse())
                .invoke(ground -> ground.violations(draft).orRefuse())
                .call(() -> referrals.hasEnded(draft.legalBasis()).invoke(RequestReferral::mustNotHaveEnded))
                .chain(ground -> enter(draft, ground.access(), caller));
    }

    private static void mustNotHaveEnded(boolean ended) {
        if (ended) {
            throw Refused.because("/legalBasis/reference", GeneralRule.NOT_ALLOWED);
        }
    }

    private Uni<Answered<SeenReferral>> enter(ReferralDraft draft, Access known, Caller caller) {
        ReferralId id = draft.id() == null ? ReferralId.next() : draft.id();
        Instant now = clock.instant();
        Referral referral =
                new Referral(id, draft, caller.actingFor(draft.source().value()).actor(), now);
        StepTaken sent = referral.requested(ReferralLifecycle.FIRST, settings.tail());
        SeenReferral seen = SeenReferral.sent(referral, caller, known);
        return referrals
                .add(referral)
                .chain(() -> outbox.append(sent.fact()))
                .chain(() -> access.announce(sent.grants()))
                .invoke(() -> audit.note(caller, "referrals.request", draft.subject()))
                .map(done -> new Answered<>(seen, Answer.created(id.value(), referral.version())));
    }
}
