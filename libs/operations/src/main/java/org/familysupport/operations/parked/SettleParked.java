package org.familysupport.operations.parked;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.inbound.ParkedMessage;
import org.familysupport.messaging.inbound.Parking;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jboss.logging.Logger;

/** Settles a parked message: by giving it to its listeners once more, or by discarding it; 403 but for operators. */
@ApplicationScoped
public class SettleParked {
    private static final Logger LOG = Logger.getLogger(SettleParked.class);

    private final Once once;
    private final Parking parking;
    private final ReadParked read;
    private final Audit audit;

    SettleParked(Once once, Parking parking, ReadParked read, Audit audit) {
        this.once = once;
        this.parking = parking;
        this.read = read;
        this.audit = audit;
    }

    /**
     * Gives it and all that wait behind it to their listeners; when one of them fails again, nothing has changed.
     *
     * @throws Refused 409 when it is settled, waits behind another, or fails again
     */
    public Uni<Answered<ParkedMessage>> redeliver(Attempt attempt, UUID id, Version seen, Caller caller) {
        return settle(attempt, id, seen, "parked-messages.redeliver", caller, parking::redeliver)
                .onFailure(failure -> !(failure instanceof Refused))
                .transform(SettleParked::failedAgain);
    }

    /** Discards it for this reason; those behind it wait on, to be given or discarded themselves. */
    public Uni<Answered<ParkedMessage>> discard(Attempt attempt, UUID id, Version seen, String reason, Caller caller) {
        return settle(
                attempt, id, seen, "parked-messages.discard", caller, message -> parking.discard(message, reason));
    }

    private Uni<Answered<ParkedMessage>> settle(
            Attempt attempt,
            UUID id,
            Version seen,
            String action,
            Caller caller,
            Function<ParkedMessage, Uni<ParkedMessage>> act) {
        OperatorPolicy.mayOperate(caller).orRefuse();
        return once.answer(
                attempt,
                () -> parking.require(id)
                        .invoke(message -> seen.mustBe(message.version()))
                        .chain(act::apply)
                        .invoke(() -> audit.note(caller, action, id))
                        .map(message -> new Answered<>(message, Answer.done(id, message.version()))),
                again -> read.one(id, caller));
    }

    /** The log tells the kind of the failure; its message may quote what it stumbled over. */
    private static Refused failedAgain(Throwable failure) {
        LOG.warnf("a parked message failed again: %s", failure.getClass().getName());
        return new Refused(GeneralProblem.STATE_CONFLICT);
    }
}
