package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.people.PersonProblem;
import org.familysupport.registry.people.ReadBirths;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.registry.people.RegisterPeople;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Lets persons join and leave a family; both states stay readable by day (domain row 2). */
@ApplicationScoped
public class ChangeMembership {
    private final Once once;
    private final Families families;
    private final ReadFamilies read;
    private final RegisterPeople register;
    private final ReadPeople people;
    private final ReadBirths births;
    private final LeaveTogether together;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    ChangeMembership(
            Once once,
            Families families,
            ReadFamilies read,
            RegisterPeople register,
            ReadPeople people,
            ReadBirths births,
            LeaveTogether together,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.families = families;
        this.read = read;
        this.register = register;
        this.people = people;
        this.births = births;
        this.together = together;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** A person joins, somebody for whom the caller answers or somebody new. */
    public Uni<Answered<SeenFamily>> join(
            Attempt attempt, FamilyId id, Version seen, MemberDraft member, Caller caller) {
        return change(
                attempt,
                id,
                seen,
                caller,
                found -> person(member, caller)
                        .chain(person -> births.of(found.family().peopleWith(person))
                                .map(born -> List.of(
                                        found.family().join(person, member, born, caller.actor(), clock.instant())))));
    }

    /** A person leaves; the last day counts as a day in the family. */
    public Uni<Answered<SeenFamily>> leave(
            Attempt attempt, FamilyId id, Version seen, PersonId person, LocalDate lastDay, Caller caller) {
        return change(
                attempt,
                id,
                seen,
                caller,
                found -> together.home(found).chain(home -> leave(home, person, lastDay, caller)));
    }

    private Uni<List<FamilyFact>> leave(Household home, PersonId person, LocalDate lastDay, Caller caller) {
        List<Membership> ending = home.ending(person, lastDay);
        return births.of(home.people()).map(born -> together.leaves(home, ending, lastDay, born, caller));
    }

    private Uni<Answered<SeenFamily>> change(
            Attempt attempt,
            FamilyId id,
            Version seen,
            Caller caller,
            Function<SeenFamily, Uni<? extends List<? extends FamilyFact>>> act) {
        return once.answer(
                        attempt,
                        () -> families.requireToChange(id, caller)
                                .invoke(found ->
                                        FamilyPolicy.mayChange(found, caller).orRefuse())
                                .invoke(found -> found.mustStandForItself(id))
                                .invoke(found -> seen.mustBe(found.family().version()))
                                .chain(found -> act.apply(found)
                                        .call(() -> families.keepMembers(found.family()))
                                        .call(outbox::append)
                                        .invoke(() ->
                                                audit.note(caller, "families.change", SubjectRef.family(id.value())))
                                        .map(facts -> new Answered<>(found, done(id, seen, facts)))),
                        again -> read.one(id, caller))
                .onFailure()
                .call(failure -> register.noteRefused(failure, caller))
                .onFailure(FamilyProblem::isElsewhere)
                .transform(elsewhere -> FamilyProblem.CHILD_HAS_A_HOME.refused())
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(PersonProblem.PERSON_EXISTS));
    }

    /** A record in which nobody's stay began or ended keeps its version. */
    private static Answer done(FamilyId id, Version seen, List<? extends FamilyFact> facts) {
        boolean changed = facts.stream().anyMatch(fact -> fact.key().equals(id.value()));
        return Answer.done(id.value(), changed ? seen.number() + 1 : seen.number());
    }

    private Uni<PersonId> person(MemberDraft member, Caller caller) {
        member.impossible(calendar.today()).orRefuse();
        if (member.entering() != null) {
            return register.enter(
                            List.of(List.of(new RegisterPeople.Request(
                                    member.entering(), caller.organisation(), "/newPerson"))),
                            caller,
                            false)
                    .map(entries -> entries.getFirst().orRefuse());
        }
        PersonId existing = java.util.Objects.requireNonNull(member.existing());
        return people.answersForAll(List.of(existing), caller).map(answers -> {
            if (!answers) {
                throw Refused.because("/person", GeneralRule.UNKNOWN_REFERENCE);
            }
            return existing;
        });
    }
}
