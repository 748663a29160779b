package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Publishes an instrument, or the next version of one. */
@ApplicationScoped
public class PublishInstrument {
    private final Once once;
    private final Instruments instruments;
    private final ReadInstruments read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    PublishInstrument(
            Once once, Instruments instruments, ReadInstruments read, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.instruments = instruments;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes it once per attempt.
     *
     * @throws Refused 403 for anyone but a steward, 422 for questions and scales that do not fit together, and for
     *     another kind than that of the earlier versions, 409 when somebody
     *     published a version of the same at the same moment
     */
    public Uni<Answered<Instrument>> publish(Attempt attempt, InstrumentDraft draft, Caller caller) {
        InstrumentPolicy.mayPublish(caller).orRefuse();
        return once.answer(attempt, () -> publishNow(draft, caller), id -> read.one(new InstrumentId(id), caller))
                .onFailure(Constraint.broken(Instruments.ONE_OF_A_NUMBER))
                .transform(taken -> AssessmentProblem.INSTRUMENT_PUBLISHED_AT_ONCE.refused());
    }

    private Uni<Answered<Instrument>> publishNow(InstrumentDraft draft, Caller caller) {
        return instruments
                .before(draft.code())
                .invoke(before -> draft.violations(before.kind()).orRefuse())
                .map(before -> new Instrument(draft, before.number() + 1, caller.actor(), clock.instant()))
                .call(instruments::add)
                .call(instrument -> outbox.append(instrument.published()))
                .invoke(instrument -> audit.note(caller, "instruments.publish", instrument.uuid()))
                .map(instrument -> new Answered<>(instrument, Answer.created(instrument.uuid(), instrument.version())));
    }
}
