package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.registry.access.OpenOriginGrants;
import org.familysupport.security.caller.Caller;

/** Enters one person with no family (domain row 4); the registering organisation may read it at once. */
@ApplicationScoped
public class RegisterPerson {
    private final Once once;
    private final RegisterPeople register;
    private final OpenOriginGrants grants;
    private final People people;

    RegisterPerson(Once once, RegisterPeople register, OpenOriginGrants grants, People people) {
        this.once = once;
        this.register = register;
        this.grants = grants;
        this.people = people;
    }

    /**
     * Enters the person once per attempt.
     *
     * @throws Refused 409 when an identifier is taken
     */
    public Uni<Answered<SeenPerson>> register(Attempt attempt, PersonDraft draft, Caller caller) {
        return once.answer(
                        attempt,
                        () -> enter(draft, caller),
                        id -> people.require(new PersonId(id), caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(PersonProblem.PERSON_EXISTS));
    }

    private Uni<Answered<SeenPerson>> enter(PersonDraft draft, Caller caller) {
        return register.enter(List.of(List.of(new RegisterPeople.Request(draft, caller.organisation()))), caller, true)
                .map(entries -> entries.getFirst().orRefuse())
                .call(id -> grants.open(List.of(SubjectRef.person(id.value())), caller.organisation()))
                .chain(id -> people.require(id, caller))
                .map(seen -> new Answered<>(
                        seen, Answer.created(seen.person().uuid(), seen.person().version())));
    }
}
