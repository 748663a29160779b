package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.access.OpenOriginGrants;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;

/** Enters one person with no family (domain row 4); the registering organisation may read it at once. */
@ApplicationScoped
public class RegisterPerson {
    private final Once once;
    private final RegisterPeople register;
    private final OpenOriginGrants grants;
    private final People people;
    private final ReadPeople read;
    private final RegionCalendar calendar;

    RegisterPerson(
            Once once,
            RegisterPeople register,
            OpenOriginGrants grants,
            People people,
            ReadPeople read,
            RegionCalendar calendar) {
        this.once = once;
        this.register = register;
        this.grants = grants;
        this.people = people;
        this.read = read;
        this.calendar = calendar;
    }

    /**
     * Enters the person once per attempt.
     *
     * @throws Refused 403 for who does not work with families, 422 when the birth cannot be,
     *     409 when an identifier is taken or it looks like somebody on record
     */
    public Uni<Answered<SeenPerson>> register(Attempt attempt, PersonDraft draft, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return once.answer(attempt, () -> enter(draft, caller), id -> read.one(new PersonId(id), caller))
                .onFailure()
                .call(failure -> register.noteRefused(failure, caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(PersonProblem.PERSON_EXISTS));
    }

    private Uni<Answered<SeenPerson>> enter(PersonDraft draft, Caller caller) {
        draft.impossible(calendar.today()).orRefuse();
        return register.enter(
                        List.of(List.of(new RegisterPeople.Request(draft, caller.organisation(), ""))), caller, true)
                .map(List::getFirst)
                .call(entry -> open(entry, caller))
                .chain(entry -> seen(entry, caller).map(seen -> new Answered<>(seen, answer(entry, seen.person()))));
    }

    private static Answer answer(RegisterPeople.Entry entry, Person person) {
        return entry.isNew()
                ? Answer.created(person.uuid(), person.version())
                : Answer.done(person.uuid(), person.version());
    }

    /** Somebody who was there keeps the rights there are: another grant would outlive a transfer of the family. */
    private Uni<Void> open(RegisterPeople.Entry entry, Caller caller) {
        SubjectRef person = SubjectRef.person(entry.orRefuse().value());
        return entry.isNew()
                ? grants.open(Map.of(person, caller.organisation()))
                : Uni.createFrom().voidItem();
    }

    /** Entering is noted by {@link RegisterPeople}; to be told of somebody who was there is a read. */
    private Uni<SeenPerson> seen(RegisterPeople.Entry entry, Caller caller) {
        return entry.isNew() ? people.require(entry.orRefuse(), caller) : read.one(entry.orRefuse(), caller);
    }
}
