package org.familysupport.referral.transfers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.familysupport.events.referral.TransferId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.Receivers;
import org.familysupport.referral.responsibilities.ReadResponsibilities;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Offers responsibility to one or several organisations; each gets a preview of the subject. */
@ApplicationScoped
public class RequestTransfer {
    private final Once once;
    private final Patience patience;
    private final ReadResponsibilities responsibilities;
    private final Receivers receivers;
    private final Transfers transfers;
    private final GiveAccess access;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RequestTransfer(
            Once once,
            Patience patience,
            ReadResponsibilities responsibilities,
            Receivers receivers,
            Transfers transfers,
            GiveAccess access,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.patience = patience;
        this.responsibilities = responsibilities;
        this.receivers = receivers;
        this.transfers = transfers;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends it once per attempt. A subject just registered may still be on its way: it waits a bounded moment.
     *
     * @param said what is wrong with what was said, as far as that can be told without looking anything up
     * @throws Refused 404 for who may not know the subject, 403 for who is not responsible for it now, 422 for receivers
     *     that may not be asked, 409 while another transfer of it is open
     */
    public Uni<Answered<SeenTransfer>> request(Attempt attempt, TransferDraft draft, Violations said, Caller caller) {
        return patience.whileRefused(GeneralProblem.NOT_FOUND, () -> requestKnown(attempt, draft, said, caller));
    }

    /** The same of a subject that is not waited for: one of many, none of which is new. */
    Uni<Answered<SeenTransfer>> requestKnown(Attempt attempt, TransferDraft draft, Violations said, Caller caller) {
        return once.answer(
                        attempt, () -> send(draft, said, caller), id -> transfers.require(new TransferId(id), caller))
                .onFailure(Constraint.broken("transfers_one_open"))
                .transform(open -> TransferProblem.TRANSFER_OPEN.refused());
    }

    private Uni<Answered<SeenTransfer>> send(TransferDraft draft, Violations said, Caller caller) {
        return responsibilities
                .mine(draft.subject(), draft.programme(), caller)
                .invoke(source -> TransferPolicy.mayRequest(caller).orRefuse())
                .call(source -> receivers
                        .check(draft.receivers(), draft.subject(), source)
                        .invoke(found -> new Violations().and(said).and(found).orRefuse()))
                .chain(source -> enter(draft, source, caller));
    }

    private Uni<Answered<SeenTransfer>> enter(TransferDraft draft, OrganisationId source, Caller caller) {
        TransferId id = TransferId.next();
        Instant now = clock.instant();
        Transfer transfer =
                new Transfer(id, draft, source, caller.actingFor(source.value()).actor(), now);
        TransferStepTaken sent = transfer.requested();
        SeenTransfer seen = SeenTransfer.sent(transfer, caller);
        return transfers
                .add(transfer)
                .chain(() -> outbox.append(sent.fact()))
                .chain(() -> access.apply(sent.grants()))
                .invoke(() -> audit.note(caller, "transfers.request", draft.subject()))
                .map(done -> new Answered<>(seen, Answer.created(id.value(), transfer.version())));
    }
}
