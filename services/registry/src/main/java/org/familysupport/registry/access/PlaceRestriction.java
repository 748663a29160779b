package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.restrictions.RestrictionFact;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.registry.organisations.ReadOrganisationNames;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Seals;

/** Hides a family or person from all but a team, and ends it. */
@ApplicationScoped
public class PlaceRestriction {
    private final Once once;
    private final Restrictions restrictions;
    private final ReadOrganisationNames organisations;
    private final Seals seals;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    PlaceRestriction(
            Once once,
            Restrictions restrictions,
            ReadOrganisationNames organisations,
            Seals seals,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.restrictions = restrictions;
        this.organisations = organisations;
        this.seals = seals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Places it once per attempt; it holds from the commit on, here at once, in the other services when they hear of it.
     *
     * @throws Refused 404 for who may not know the subject, 403 for who does not lead its case in the responsible
     *     organisation, 422 for a team of organisations that are not in the directory, 409 when one of the compartment is in force
     */
    public Uni<Answered<Restriction>> place(Attempt attempt, RestrictionDraft draft, Caller caller) {
        return once.answer(
                        attempt,
                        () -> restrictions
                                .ground(draft.subject(), caller)
                                .invoke(ground -> RestrictionPolicy.mayPlaceAndLift(ground, caller)
                                        .orRefuse())
                                .chain(() -> mustName(draft, caller))
                                .chain(() -> enter(draft, caller)),
                        id -> restrictions.require(new RestrictionId(id), caller))
                .onFailure(Constraint.broken("restrictions_once"))
                .transform(there -> RestrictionProblem.RESTRICTION_EXISTS.refused());
    }

    /** Who places it may name itself too, though it is of the team anyway. */
    private Uni<Void> mustName(RestrictionDraft draft, Caller caller) {
        return organisations
                .of(draft.team())
                .invoke(known -> draft.mustName(Stream.concat(Stream.of(caller.organisation()), known.keySet().stream())
                        .collect(Collectors.toSet())))
                .replaceWithVoid();
    }

    private Uni<Answered<Restriction>> enter(RestrictionDraft draft, Caller caller) {
        Restriction restriction = new Restriction(draft, caller.actor(), clock.instant());
        return restrictions
                .add(restriction)
                .chain(() -> announce(restriction.placed()))
                .invoke(() -> note(caller, "access.place-restriction", draft.subject()))
                .map(done -> new Answered<>(restriction, Answer.created(restriction.uuid(), restriction.version())));
    }

    /**
     * Ends it once per attempt.
     *
     * @throws Refused 404 for who may not know its subject, 403, 412 when it has changed, 409 when it is lifted
     */
    public Uni<Answered<Restriction>> lift(Attempt attempt, RestrictionId id, Version seen, Caller caller) {
        return once.answer(
                attempt,
                () -> restrictions
                        .require(id, caller)
                        .call(restriction -> restrictions
                                .ground(restriction.subject(), caller)
                                .invoke(ground -> RestrictionPolicy.mayPlaceAndLift(ground, caller)
                                        .orRefuse()))
                        .invoke(restriction -> seen.mustBe(restriction.version()))
                        .call(restriction -> announce(restriction.lift(caller.actor(), clock.instant())))
                        .invoke(restriction -> note(caller, "access.lift-restriction", restriction.subject()))
                        .map(restriction -> new Answered<>(restriction, Answer.done(id.value(), seen.number() + 1))),
                again -> restrictions.require(id, caller));
    }

    /** That there was a compartment is not told to whom it was hidden from, not after it has ended either. */
    private void note(Caller caller, String action, SubjectRef subject) {
        audit.note(caller, action, subject.id(), List.of(subject), true);
    }

    private Uni<Void> announce(RestrictionFact fact) {
        return seals.apply(fact).chain(() -> outbox.append(fact));
    }
}
