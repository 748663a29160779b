package org.familysupport.registry.statuses;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.registry.StatusId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Enters a status that a person or family holds from a day on. */
@ApplicationScoped
public class EnterStatuses {
    private final Once once;
    private final StatusRecords statuses;
    private final ReadStatuses read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    EnterStatuses(
            Once once,
            StatusRecords statuses,
            ReadStatuses read,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.statuses = statuses;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Enters the status once per attempt.
     *
     * @throws Refused 404 for who may not know the subject, 403 for who may not enter this status, 422 when a day or the issuer
     *     cannot be, 409 when it is held already on some of the days
     */
    public Uni<Answered<SeenStatus>> enter(Attempt attempt, StatusDraft draft, Caller caller) {
        return once.answer(attempt, () -> entered(draft, caller), id -> read.one(new StatusId(id), caller))
                .onFailure(Constraint.broken("statuses_once"))
                .transform(held -> StatusProblem.STATUS_HELD_ALREADY.refused())
                .onFailure(Constraint.broken("statuses_pkey"))
                .transform(taken -> new Refused(GeneralProblem.ALREADY_EXISTS));
    }

    private Uni<Answered<SeenStatus>> entered(StatusDraft draft, Caller caller) {
        return statuses.ground(draft, caller)
                .invoke(ground -> StatusPolicy.mayRecord(ground.access(), draft.code(), caller)
                        .orRefuse())
                .invoke(ground -> draft.mustBePossible(calendar.today(), ground))
                .chain(ground -> add(new StatusRecord(draft, ground, caller.actor(), clock.instant()), ground, caller))
                .map(seen -> new Answered<>(
                        seen, Answer.created(seen.status().uuid(), seen.status().version())));
    }

    private Uni<SeenStatus> add(StatusRecord status, StatusGround ground, Caller caller) {
        return statuses.add(status)
                .chain(() -> outbox.append(status.recorded()))
                .invoke(() -> audit.note(caller, "statuses.record", status.subject()))
                .replaceWith(new SeenStatus(status, ground.access(), ground.responsible(), true));
    }
}
