package org.familysupport.registry.volunteers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/** Enters a volunteer of a centre. */
@ApplicationScoped
public class RegisterVolunteer {
    private static final String UNKNOWN = "unknown";
    private static final String CLOSED = "closed";

    private final Once once;
    private final Volunteers volunteers;
    private final ReadVolunteers read;
    private final KnownOrganisations organisations;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RegisterVolunteer(
            Once once,
            Volunteers volunteers,
            ReadVolunteers read,
            KnownOrganisations organisations,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.volunteers = volunteers;
        this.read = read;
        this.organisations = organisations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters them once per attempt; cleared by nothing yet.
     *
     * @throws Refused 403 for who keeps no such list or not this centre's, 409 when the id is taken, 422 for a centre
     *     that is unknown or closed
     */
    public Uni<Answered<SeenVolunteer>> register(Attempt attempt, VolunteerDraft draft, Caller caller) {
        VolunteerPolicy.mayKeep(caller).orRefuse();
        return once.answer(attempt, () -> enter(draft, caller), id -> read.one(new VolunteerId(id), caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(VolunteerProblem.VOLUNTEER_EXISTS));
    }

    private Uni<Answered<SeenVolunteer>> enter(VolunteerDraft draft, Caller caller) {
        VolunteerId id = draft.id() == null ? VolunteerId.next() : draft.id();
        Volunteer volunteer = new Volunteer(id, draft, caller.actor(), clock.instant());
        return centre(draft, caller)
                .chain(() -> volunteers.add(volunteer))
                .chain(() -> outbox.append(volunteer.registered()))
                .invoke(() -> audit.note(caller, "volunteers.register", id.value()))
                .replaceWith(new Answered<>(
                        new SeenVolunteer(volunteer, true, List.of()),
                        Answer.created(id.value(), volunteer.version())));
    }

    private Uni<Void> centre(VolunteerDraft draft, Caller caller) {
        return organisations
                .mayActFor(caller.organisation(), draft.centre(), caller.actsBelow())
                .invoke(mine -> VolunteerPolicy.mayKeepOf(mine, caller).orRefuse())
                .chain(() -> organisations.statusOf(draft.centre()))
                .invoke(status -> new Violations()
                        .unless(!status.equals(UNKNOWN), "/centre", GeneralRule.UNKNOWN_REFERENCE)
                        .unless(!status.equals(CLOSED), "/centre", GeneralRule.NOT_ALLOWED)
                        .orRefuse())
                .replaceWithVoid();
    }
}
