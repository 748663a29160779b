package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.consents.ConsentGround;
import org.familysupport.referral.consents.ConsentRule;
import org.familysupport.referral.deadlines.Terms;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.offers.OfferSettings;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Asks one or several organisations to help; each gets a preview of the subject. */
@ApplicationScoped
public class RequestReferral {
    private final Once once;
    private final Patience patience;
    private final Referrals referrals;
    private final ReadReferrals read;
    private final FollowTerms terms;
    private final GiveAccess access;
    private final OfferSettings offers;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    RequestReferral(
            Once once,
            Patience patience,
            Referrals referrals,
            ReadReferrals read,
            FollowTerms terms,
            GiveAccess access,
            OfferSettings offers,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.patience = patience;
        this.referrals = referrals;
        this.read = read;
        this.terms = terms;
        this.access = access;
        this.offers = offers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Sends it once per attempt, unless anything is wrong with it. A subject just registered, and a consent just given, may still be
     * on its way: it waits a bounded moment.
     *
     * @param said what is wrong with what was said, as far as that can be told without looking anything up
     * @throws Refused 404 for who may not know the subject; 403 for who may not refer it or is not responsible for it, and for
     *     a recommendation of a check-up by anyone but health; 422
     *     for receivers that may not be asked, a purpose that is no help or not the caller's, a referral to continue that is not the
     *     caller's, a consent that was not given about the subject, for the purpose and for every receiver, or is not in force, and a
     *     receiver without a known free place when no reason is said; 409 when a receiver is being asked for the same already, or the id is taken; 503 when the
     *     feed of rights lags
     */
    public Uni<Answered<SeenReferral>> request(Attempt attempt, ReferralDraft draft, Violations said, Caller caller) {
        return patience.whileRefused(
                        ConsentRule::itOrItsSubjectMayStillCome,
                        () -> once.answer(
                                attempt,
                                () -> send(draft, said, caller),
                                id -> read.require(new ReferralId(id), caller)))
                .onFailure(Constraint.broken("referrals_pkey"))
                .transform(taken -> ReferralProblem.REFERRAL_EXISTS.refused())
                .onFailure(Referrals.ASKED_ALREADY)
                .transform(asked -> ReferralProblem.ALREADY_ASKED.refused());
    }

    Uni<Answered<SeenReferral>> send(ReferralDraft draft, Caller caller) {
        return send(draft, new Violations(), caller);
    }

    private Uni<Answered<SeenReferral>> send(ReferralDraft draft, Violations said, Caller caller) {
        return referrals
                .knownOf(draft, clock.instant().minus(offers.reliableFor()), caller)
                .invoke(known -> ReferralPolicy.mayRequest(caller, known, draft.recommendation() != null)
                        .orRefuse())
                .invoke(known -> new Violations()
                        .and(said)
                        .and(violations(known, draft, caller))
                        .orRefuse())
                .chain(known -> enter(Origin.NONE, draft, known, caller));
    }

    /** Sends one that comes from another, with the open transaction: what was said before was checked before. */
    Uni<Answered<SeenReferral>> sendFrom(Origin origin, ReferralDraft draft, Caller caller) {
        return referrals
                .knownOf(draft, clock.instant().minus(offers.reliableFor()), caller)
                .invoke(known -> (origin.returning()
                                ? ReferralPolicy.mayReturn(caller, known)
                                : ReferralPolicy.mayRequest(caller, known, draft.recommendation() != null))
                        .orRefuse())
                .invoke(known -> mustHold(known.consent(), origin))
                .invoke(known -> {
                    Violations violations = known.violations(draft);
                    (origin.returning() ? violations : known.namedByBasis(draft, violations)).orRefuse();
                })
                .chain(known -> enter(origin, draft, known, caller));
    }

    /** A family goes back to who knows it: for that the consent need not run any more, only not have been taken back. */
    private static void mustHold(ConsentGround consent, Origin origin) {
        if (origin.returning() ? consent.ended() : !consent.holds()) {
            throw ReferralProblem.CONSENT_ENDED.refused();
        }
    }

    private Violations violations(KnownAtRequest known, ReferralDraft draft, Caller caller) {
        String purpose = draft.purpose();
        Violations violations = known.basisOf(draft, known.violations(draft))
                .unless(
                        !KnownAtRequest.handsOver(purpose) || caller.purposes().contains(purpose),
                        "/purpose",
                        GeneralRule.NOT_ALLOWED);
        Recommendation recommendation = draft.recommendation();
        if (recommendation != null) {
            violations.at("", recommendation.violations(draft.subject(), calendar.today()));
        }
        return violations;
    }

    private Uni<Answered<SeenReferral>> enter(Origin origin, ReferralDraft draft, KnownAtRequest known, Caller caller) {
        ReferralId id = draft.id() == null ? ReferralId.next() : draft.id();
        Instant now = clock.instant();
        Referral referral = new Referral(
                        id,
                        draft,
                        origin,
                        caller.actingFor(draft.source().value()).actor(),
                        now)
                .with(Terms.atTheBeginning(known.rules()))
                .limitedTo(known.consent().limits());
        StepTaken sent = referral.requested();
        SeenReferral seen = SeenReferral.sent(referral, caller, known.access());
        return referrals
                .add(referral)
                .invoke(() -> terms.of(referral, now))
                .chain(() -> outbox.append(sent.fact()))
                .chain(() -> access.apply(sent.grants()))
                .invoke(() -> audit.note(caller, "referrals.request", draft.subject()))
                .map(done -> new Answered<>(seen, Answer.created(id.value(), referral.version())));
    }
}
