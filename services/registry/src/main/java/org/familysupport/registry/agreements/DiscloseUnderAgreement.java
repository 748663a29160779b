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
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Lets an organisation know a family or person under an interagency agreement: the other ground of exchange beside consent
 * (handover section 2). It ends with the agreement, or with its own last day.
 */
@ApplicationScoped
public class DiscloseUnderAgreement {
    private final Once once;
    private final Agreements agreements;
    private final Disclosures disclosures;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    DiscloseUnderAgreement(
            Once once,
            Agreements agreements,
            Disclosures disclosures,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Discloses once per attempt.
     *
     * @throws Refused 404 for an agreement that is not there and for who may not know the subject; 403 for who does not know
     *     it in full; 409 when the agreement is not in force today or is no ground of an exchange; 422 for what it does not
     *     cover
     */
    public Uni<Answered<Disclosure>> disclose(Attempt attempt, AgreementId id, DisclosureDraft draft, Caller caller) {
        return once.answer(attempt, () -> open(id, draft, caller), grant -> disclosures.require(grant, caller));
    }

    private Uni<Answered<Disclosure>> open(AgreementId id, DisclosureDraft draft, Caller caller) {
        if (draft.until() != null && draft.until().isBefore(calendar.today())) {
            throw Refused.because("/until", GeneralRule.DATE_ORDER);
        }
        return agreements
                .require(id)
                .chain(agreement -> disclosures
                        .access(draft.subject(), caller)
                        .invoke(access ->
                                AgreementPolicy.mayDisclose(access, caller).orRefuse())
                        .chain(() ->
                                disclosures.terms(exchange(agreement), caller.organisation(), draft.organisation()))
                        .map(terms -> terms.fill(draft))
                        .chain(filled -> disclosures.open(agreement, filled, clock.instant()))
                        .invoke(done -> audit.note(caller, "agreements.disclose", draft.subject()))
                        .map(done -> new Answered<>(done, Answer.created(done.id(), 1))));
    }

    private Exchange exchange(Agreement agreement) {
        Exchange exchange = agreement.exchange();
        if (exchange == null || !agreement.inForceOn(calendar.today())) {
            throw AgreementProblem.NOT_IN_FORCE.refused();
        }
        return exchange;
    }
}
