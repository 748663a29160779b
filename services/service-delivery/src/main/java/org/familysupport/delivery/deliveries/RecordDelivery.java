package org.familysupport.delivery.deliveries;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.security.caller.Caller;

/** Records one service. */
@ApplicationScoped
public class RecordDelivery {
    private final Patience patience;
    private final Once once;
    private final RecordDeliveries record;
    private final Deliveries deliveries;

    RecordDelivery(Patience patience, Once once, RecordDeliveries record, Deliveries deliveries) {
        this.patience = patience;
        this.once = once;
        this.record = record;
        this.deliveries = deliveries;
    }

    /**
     * Records it once per attempt; a number used before answers 200 with the delivery that is there.
     *
     * @throws Refused 404 when the family, or a person without one, is not known to the giving organisation; 403 for an
     *     organisation that is not the caller's, or that neither has full access nor helps; 422 for recipients that break a rule; 409 when
     *     the id is taken
     */
    public Uni<Answered<SeenDelivery>> record(Attempt attempt, DeliveryDraft draft, Caller caller) {
        return attempt(attempt, draft, caller)
                .onFailure(Constraint.broken("deliveries_reference"))
                .recoverWithUni(() -> attempt(attempt, draft, caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> DeliveryProblem.DELIVERY_EXISTS.refused());
    }

    private Uni<Answered<SeenDelivery>> attempt(Attempt attempt, DeliveryDraft draft, Caller caller) {
        return patience.until(last -> once.answer(
                attempt,
                () -> record.enter(List.of(draft), false, caller, last)
                        .chain(outcomes -> answer(outcomes.getFirst(), caller)),
                id -> deliveries.require(new DeliveryId(id), caller)));
    }

    private Uni<Answered<SeenDelivery>> answer(DeliveryOutcome outcome, Caller caller) {
        DeliveryId id = outcome.orRefuse();
        return deliveries
                .require(id, caller)
                .map(seen -> new Answered<>(
                        seen,
                        outcome.isNew()
                                ? Answer.created(id.value(), outcome.version())
                                : Answer.done(id.value(), outcome.version())));
    }
}
