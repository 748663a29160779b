package org.familysupport.registry.specialists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.familysupport.events.registry.SpecialistFact;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.registry.people.PersonName;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Lets specialists begin and end to work somewhere, and be called otherwise. */
@ApplicationScoped
public class ChangeSpecialist {
    private final Once once;
    private final Specialists specialists;
    private final Employers employers;
    private final ReadSpecialists read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeSpecialist(
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
     * Begins to work at one more organisation, or in one more position.
     *
     * @throws Refused 404, 403, 412; 409 for a position that is held then already; 422 for an organisation that is
     *     unknown or closed
     */
    public Uni<Answered<SeenSpecialist>> employ(
            Attempt attempt, SpecialistId id, Version seen, EmploymentDraft draft, Caller caller) {
        return change(
                attempt,
                id,
                seen,
                caller,
                found -> employers
                        .mustTake(draft, "", caller)
                        .map(may -> found.specialist().employ(draft, caller.actor(), clock.instant())));
    }

    /** Works at one of its organisations up to a last day; 403 for who does not act for that organisation. */
    public Uni<Answered<SeenSpecialist>> end(
            Attempt attempt, SpecialistId id, Version seen, UUID employment, LocalDate lastDay, Caller caller) {
        return change(attempt, id, seen, caller, found -> {
            UUID organisation = found.specialist()
                    .employment(employment)
                    .map(it -> it.organisation().value())
                    .orElseThrow(() -> Refused.because("/employment", GeneralRule.UNKNOWN_REFERENCE));
            return employers
                    .mustBeOf(organisation, caller)
                    .map(may -> found.specialist().end(employment, lastDay, caller.actor(), clock.instant()));
        });
    }

    /** Is called otherwise; 403 for who may not know the name. */
    public Uni<Answered<SeenSpecialist>> rename(
            Attempt attempt, SpecialistId id, Version seen, PersonName name, Caller caller) {
        return change(attempt, id, seen, caller, found -> {
            Decision.only(found.own()).orRefuse();
            return Uni.createFrom().item(() -> found.specialist().rename(name, caller.actor(), clock.instant()));
        });
    }

    private Uni<Answered<SeenSpecialist>> change(
            Attempt attempt,
            SpecialistId id,
            Version seen,
            Caller caller,
            Function<SeenSpecialist, Uni<? extends SpecialistFact>> act) {
        SpecialistPolicy.mayEmploy(caller).orRefuse();
        return once.answer(
                        attempt,
                        () -> specialists
                                .require(id, caller)
                                .invoke(found -> seen.mustBe(found.specialist().version()))
                                .call(found -> act.apply(found)
                                        .call(() -> specialists.keepEmployments(found.specialist()))
                                        .chain(fact -> outbox.append(fact)))
                                .invoke(() -> audit.note(caller, "specialists.change", id.value()))
                                .map(found -> new Answered<>(found, Answer.done(id.value(), seen.number() + 1))),
                        again -> read.one(id, caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(SpecialistProblem.ALREADY_EMPLOYED));
    }
}
