package org.familysupport.registry.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Asks a family for its consent, or records one that was given: then it has its effect at once. */
@ApplicationScoped
public class RecordConsent {
    private final Once once;
    private final Consents consents;
    private final ConsentGrants grants;
    private final ReadConsents read;
    private final ConsentSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    RecordConsent(
            Once once,
            Consents consents,
            ConsentGrants grants,
            ReadConsents read,
            ConsentSettings settings,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.consents = consents;
        this.grants = grants;
        this.read = read;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Records it once per attempt.
     *
     * @throws Refused 404 for who may not know the subject; 403 for who may not record, and {@code not-a-representative} for
     *     who may not give it; 422 for more than the notice offers and recipients that are not active; 409 when the notice
     *     is not the newest version
     */
    public Uni<Answered<SeenConsent>> record(Attempt attempt, ConsentDraft draft, Caller caller) {
        return once.answer(attempt, () -> enter(draft, caller), id -> read.one(new ConsentId(id), caller))
                .onFailure(Constraint.broken("consents_pkey"))
                .transform(taken -> ConsentProblem.CONSENT_EXISTS.refused());
    }

    private Uni<Answered<SeenConsent>> enter(ConsentDraft draft, Caller caller) {
        return consents.ground(draft, caller, calendar.today())
                .invoke(ground ->
                        ConsentPolicy.mayRecord(ground.access(), caller).orRefuse())
                .invoke(ground -> mustBeEntitled(draft.signature(), draft, ground))
                .invoke(ground -> ground.mustCarry(draft.terms()))
                .chain(ground -> add(draft, ground, caller));
    }

    private void mustBeEntitled(@Nullable Signature signature, ConsentDraft draft, Ground ground) {
        if (signature == null) {
            return;
        }
        if (signature.on().isAfter(calendar.today())) {
            throw Refused.because("/given/on", GeneralRule.FUTURE_DATE);
        }
        if (signature.own() && !signature.by().equals(draft.subject())) {
            throw Refused.because("/given/by", ConsentRule.NOT_THE_SUBJECT);
        }
        ConsentPolicy.mayDecide(signature, ground.standing(), settings.ownSignatureAge(), settings.adultAge())
                .orRefuse();
    }

    private Uni<Answered<SeenConsent>> add(ConsentDraft draft, Ground ground, Caller caller) {
        ConsentId id = draft.id() == null ? ConsentId.next() : draft.id();
        Instant now = clock.instant();
        Consent consent = new Consent(id, draft.subject(), draft.terms(), caller.actor(), now);
        return announce(consent, draft.signature(), ground.standing(), now)
                .chain(() -> consents.add(consent))
                .invoke(() -> audit.note(
                        caller,
                        "consents.record",
                        SubjectRef.person(draft.subject().value())))
                .chain(() -> consents.inFull(new SeenConsent(consent, ground.access(), true)))
                .map(seen -> new Answered<>(seen, Answer.created(id.value(), consent.version())));
    }

    private Uni<Void> announce(Consent consent, @Nullable Signature signature, Standing standing, Instant now) {
        return signature == null
                ? outbox.append(consent.requested())
                : outbox.append(consent.givenAtOnce(
                                signature,
                                standing.nextOf(settings.ownSignatureAge(), settings.adultAge(), signature.on())))
                        .chain(() -> grants.open(consent, now));
    }
}
