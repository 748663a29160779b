package org.familysupport.registry.agreements;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Enters a legal act or agreement, or a new version of one, which takes the place of the former. */
@ApplicationScoped
public class EnterAgreement {
    private final Once once;
    private final Agreements agreements;
    private final Disclosures disclosures;
    private final ReadAgreements read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    EnterAgreement(
            Once once,
            Agreements agreements,
            Disclosures disclosures,
            ReadAgreements read,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters it once per attempt.
     *
     * @throws Refused 403 for who keeps no register, 422 for organisations or a former version that
     *     are not there, 409 when it is entered already or the former version is not in force
     */
    public Uni<Answered<Agreement>> enter(Attempt attempt, AgreementDraft draft, Caller caller) {
        AgreementPolicy.mayChange(caller).orRefuse();
        return once.answer(attempt, () -> enterNow(draft, caller), id -> read.one(new AgreementId(id), caller))
                .onFailure(Constraint.broken("agreements_superseded_once"))
                .transform(lostRace -> AgreementProblem.NOT_IN_FORCE.refused())
                .onFailure(Constraint::anyBroken)
                .transform(taken -> AgreementProblem.AGREEMENT_EXISTS.refused());
    }

    private Uni<Answered<Agreement>> enterNow(AgreementDraft draft, Caller caller) {
        return agreements
                .known(draft.organisations())
                .invoke(draft::mustKnow)
                .chain(() -> agreements.former(draft.supersedes()))
                .chain(former -> add(draft, former, caller));
    }

    private Uni<Answered<Agreement>> add(AgreementDraft draft, @Nullable Agreement former, Caller caller) {
        if (former == null && draft.supersedes() != null) {
            throw Refused.because("/supersedes", GeneralRule.UNKNOWN_REFERENCE);
        }
        AgreementId id = draft.id() == null ? AgreementId.next() : draft.id();
        Agreement agreement = new Agreement(id, draft, former, caller.actor(), clock.instant());
        return agreements
                .add(agreement)
                .chain(() -> outbox.append(agreement.entered()))
                .chain(() -> former == null
                        ? Uni.createFrom().voidItem()
                        : outbox.append(former.giveWayTo(id, draft.validFrom(), caller.actor(), clock.instant()))
                                .chain(() -> disclosures.endWith(
                                        former, draft.validFrom().minusDays(1), clock.instant())))
                .invoke(() -> audit.note(caller, "agreements.enter", id.value()))
                .map(done -> new Answered<>(agreement, Answer.created(id.value(), agreement.version())));
    }
}
