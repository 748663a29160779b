package org.familysupport.registry.specialists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Enters somebody who works at an organisation. */
@ApplicationScoped
public class RegisterSpecialist {
    private final Once once;
    private final Specialists specialists;
    private final Employers employers;
    private final ReadSpecialists read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RegisterSpecialist(
            Once once,
            Specialists specialists,
            Employers employers,
            ReadSpecialists read,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.specialists = specialists;
        this.employers = employers;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters them once per attempt, with a first employment.
     *
     * @throws Refused 403 for who keeps no such list or not this organisation's, 409 when the id is taken, 422 for an
     *     organisation that is unknown or closed
     */
    public Uni<Answered<SeenSpecialist>> register(Attempt attempt, SpecialistDraft draft, Caller caller) {
        SpecialistPolicy.mayEmploy(caller).orRefuse();
        return once.answer(attempt, () -> enter(draft, caller), id -> read.one(new SpecialistId(id), caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(SpecialistProblem.SPECIALIST_EXISTS));
    }

    private Uni<Answered<SeenSpecialist>> enter(SpecialistDraft draft, Caller caller) {
        SpecialistId id = draft.id() == null ? SpecialistId.next() : draft.id();
        Specialist specialist = new Specialist(id, draft, caller.actor(), clock.instant());
        return employers
                .mustTake(draft.employment(), "/employment", caller)
                .chain(() -> specialists.add(specialist))
                .chain(() -> outbox.append(specialist.registered()))
                .invoke(() -> audit.note(caller, "specialists.register", id.value()))
                .replaceWith(new Answered<>(
                        new SeenSpecialist(specialist, true), Answer.created(id.value(), specialist.version())));
    }
}
