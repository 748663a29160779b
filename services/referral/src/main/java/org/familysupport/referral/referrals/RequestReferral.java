package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.familysupport.referral.families.AwaitFacts;
import org.familysupport.referral.families.Preview;
import org.familysupport.referral.families.ReadSubjects;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.HandOverSettings;
import org.familysupport.referral.handovers.Receivers;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.KnownOrganisations;
import org.familysupport.security.policy.Decision;

/** Asks one or several organisations to help; each gets a preview of the subject. */
@ApplicationScoped
public class RequestReferral {
    private final Once once;
    private final AwaitFacts await;
    private final ReadSubjects subjects;
    private final KnownOrganisations organisations;
    private final Receivers receivers;
    private final Referrals referrals;
    private final GiveAccess access;
    private final HandOverSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RequestReferral(
            Once once,
            AwaitFacts await,
            ReadSubjects subjects,
            KnownOrganisations organisations,
            Receivers receivers,
            Referrals referrals,
            GiveAccess access,
            HandOverSettings settings,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.await = await;
        this.subjects = subjects;
        this.organisations = organisations;
        this.receivers = receivers;
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
     * @throws Refused 404 for who may not know the subject, 403 for who may not refer it, 422 for receivers that may not
     *     be asked, 409 when a receiver is being asked for the same already
     */
    public Uni<Answered<SeenReferral>> request(Attempt attempt, ReferralDraft draft, Caller caller) {
        return await.whileRefused(
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
        return subjects.access(draft.subject(), caller)
                .invoke(known -> ReferralPolicy.mayRequest(caller, known).orRefuse())
                .call(() -> checkParties(draft, caller))
                .chain(known -> enter(draft, known, caller));
    }

    private Uni<Void> checkParties(ReferralDraft draft, Caller caller) {
        UUID source = draft.source().value();
        return organisations
                .amongThoseOf(caller.organisation(), Set.of(source), caller.actsBelow())
                .invoke(mine -> Decision.only(mine.contains(source)).orRefuse())
                .chain(() -> receivers.check(draft.receivers(), draft.source()))
                .chain(() -> checkReplaced(draft, caller));
    }

    private Uni<Void> checkReplaced(ReferralDraft draft, Caller caller) {
        ReferralId replaced = draft.replaces();
        if (replaced == null) {
            return Uni.createFrom().voidItem();
        }
        return referrals
                .concerns(replaced, caller)
                .invoke(known -> {
                    if (!known) {
                        throw Refused.because("/replaces", GeneralRule.UNKNOWN_REFERENCE);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Answered<SeenReferral>> enter(ReferralDraft draft, Access known, Caller caller) {
        ReferralId id = draft.id() == null ? ReferralId.next() : draft.id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Referral referral =
                new Referral(id, draft, caller.actingFor(draft.source().value()).actor(), now);
        StepTaken sent = referral.requested(ReferralLifecycle.FIRST, settings.tail());
        SeenReferral seen = new SeenReferral(
                referral, caller, true, List.of(), known, new Preview(null, List.of()), Map.of(), List.of());
        return referrals
                .add(referral)
                .chain(() -> outbox.append(sent.fact()))
                .chain(() -> access.announce(sent.grants()))
                .invoke(() -> audit.note(caller, "referrals.request", draft.subject()))
                .map(done -> new Answered<>(seen, Answer.created(id.value(), referral.version())));
    }
}
