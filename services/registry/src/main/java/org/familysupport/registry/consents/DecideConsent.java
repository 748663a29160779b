package org.familysupport.registry.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;

/** What follows on a consent: it is given, refused, taken back, or turns out to be none. Find, act, announce. */
@ApplicationScoped
public class DecideConsent {
    private static final String OWN = "registry";

    private final Once once;
    private final Consents consents;
    private final ConsentGrants grants;
    private final ReadConsents read;
    private final ConsentSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    DecideConsent(
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
     * It is given after it was asked for, and has its effect at once.
     *
     * @throws Refused 404 for who may not know the subject; 403 for who may not record, and {@code not-a-representative} for
     *     who may not give it; 412 when it has changed; 409 when it is decided already
     */
    public Uni<Answered<SeenConsent>> give(
            Attempt attempt, ConsentId id, Version seen, Signature signature, Caller caller) {
        return signed(
                attempt, id, seen, signature, caller, "consents.give", ConsentPolicy::mayRecord, (found, standing) -> {
                    Instant now = clock.instant();
                    Consent consent = found.consent();
                    return outbox.append(consent.give(
                                    signature,
                                    standing.nextOf(settings.ownSignatureAge(), settings.adultAge(), signature.on()),
                                    calendar.today(),
                                    caller.actor(),
                                    now))
                            .chain(() -> grants.open(consent, now));
                });
    }

    /** It is refused after it was asked for; refusals as for giving. */
    public Uni<Answered<SeenConsent>> refuse(
            Attempt attempt, ConsentId id, Version seen, Signature signature, Caller caller) {
        return signed(
                attempt,
                id,
                seen,
                signature,
                caller,
                "consents.refuse",
                ConsentPolicy::mayRecord,
                (found, standing) -> outbox.append(
                        found.consent().refuse(signature, calendar.today(), caller.actor(), clock.instant())));
    }

    /**
     * It is taken back: all that it opened stops with this transaction, here; and in the other services as soon as they hear.
     *
     * @throws Refused 404 for who may not know the subject; 403 for who does not work with families, and {@code
     *     not-a-representative} for who may not take it back; 412 when it has changed; 409 when it is not given
     */
    public Uni<Answered<SeenConsent>> withdraw(
            Attempt attempt, ConsentId id, Version seen, Signature signature, Caller caller) {
        return signed(
                attempt,
                id,
                seen,
                signature,
                caller,
                "consents.withdraw",
                ConsentPolicy::mayTakeBack,
                (found, standing) -> {
                    Instant now = clock.instant();
                    Consent consent = found.consent();
                    return grants.close(consent, now)
                            .chain(stopped -> outbox.append(
                                    consent.withdraw(signature, stopped, calendar.today(), caller.actor(), now)))
                            .chain(() -> consents.acknowledge(id, OWN, now));
                });
    }

    /**
     * It turned out to be none; the effect is that of a withdrawal.
     *
     * @param reason code of the list {@code consent-invalidity}
     * @throws Refused 404 for who may not know the subject; 403 for anyone but a head of service; 412 when it has changed; 409
     *     when it is not given
     */
    public Uni<Answered<SeenConsent>> invalidate(
            Attempt attempt, ConsentId id, Version seen, String reason, Caller caller) {
        return once.answer(
                attempt,
                () -> consents.require(id, caller)
                        .invoke(found -> ConsentPolicy.mayInvalidate(found.access(), caller)
                                .orRefuse())
                        .invoke(found -> seen.mustBe(found.consent().version()))
                        .call(found -> invalidateNow(found.consent(), reason, caller))
                        .chain(found -> done(found, seen, "consents.invalidate", caller)),
                again -> read.one(id, caller));
    }

    private Uni<Void> invalidateNow(Consent consent, String reason, Caller caller) {
        Instant now = clock.instant();
        return grants.close(consent, now)
                .chain(stopped ->
                        outbox.append(consent.invalidate(reason, stopped, calendar.today(), caller.actor(), now)))
                .chain(() -> consents.acknowledge(consent.id(), OWN, now));
    }

    private Uni<Answered<SeenConsent>> signed(
            Attempt attempt,
            ConsentId id,
            Version seen,
            Signature signature,
            Caller caller,
            String action,
            BiFunction<Access, Caller, Decision> may,
            BiFunction<SeenConsent, Standing, Uni<Void>> act) {
        return once.answer(
                attempt,
                () -> consents.require(id, caller)
                        .invoke(found -> may.apply(found.access(), caller).orRefuse())
                        .call(found -> entitled(found.consent(), signature, caller)
                                .invoke(standing -> seen.mustBe(found.consent().version()))
                                .chain(standing -> act.apply(found, standing)))
                        .chain(found -> done(found, seen, action, caller)),
                again -> read.one(id, caller));
    }

    private Uni<Standing> entitled(Consent consent, Signature signature, Caller caller) {
        if (signature.on().isAfter(calendar.today())) {
            throw Refused.because("/on", GeneralRule.FUTURE_DATE);
        }
        if (signature.own() && !signature.by().equals(consent.subject())) {
            throw Refused.because("/by", ConsentRule.NOT_THE_SUBJECT);
        }
        return consents.standing(consent.subject(), signature, caller)
                .invoke(standing -> ConsentPolicy.mayDecide(
                                signature, standing, settings.ownSignatureAge(), settings.adultAge())
                        .orRefuse());
    }

    private Uni<Answered<SeenConsent>> done(SeenConsent found, Version seen, String action, Caller caller) {
        Consent consent = found.consent();
        audit.note(caller, action, SubjectRef.person(consent.subject().value()));
        return consents.inFull(found)
                .map(shown -> new Answered<>(shown, Answer.done(consent.uuid(), seen.number() + 1)));
    }
}
