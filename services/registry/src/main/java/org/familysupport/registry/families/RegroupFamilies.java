package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.access.OpenOriginGrants;
import org.familysupport.registry.people.ReadBirths;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Moves members from one family to another, joins two families and splits one, each by one act and one transaction: nobody is
 * in both, nobody in none (handover section 4). For who is responsible for both families.
 */
@ApplicationScoped
public class RegroupFamilies {
    private final Once once;
    private final Families families;
    private final ReadFamilies read;
    private final ReadBirths births;
    private final LeaveTogether together;
    private final OpenOriginGrants grants;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    RegroupFamilies(
            Once once,
            Families families,
            ReadFamilies read,
            ReadBirths births,
            LeaveTogether together,
            OpenOriginGrants grants,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.families = families;
        this.read = read;
        this.births = births;
        this.together = together;
        this.grants = grants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Which change of whose version is asked for.
     *
     * @param seen the version that the caller saw
     */
    public record Asked(Attempt attempt, FamilyId family, Version seen, Caller caller) {}

    /** To a family that is there; answers the family they left. */
    public Uni<Answered<SeenFamily>> move(Asked asked, Regrouping.ToFamily draft) {
        return attempted(
                asked,
                FamilyProblem.ALREADY_A_MEMBER,
                () -> own(asked, draft)
                        .chain(source -> target(draft, asked.caller())
                                .chain(target -> together.home(source)
                                        .chain(home -> regroup(home, target, draft, asked.caller()))))
                        .chain(() -> again(asked.family(), asked.caller()))
                        .map(seen -> new Answered<>(
                                seen,
                                Answer.done(
                                        asked.family().value(), seen.family().version()))));
    }

    /** To a family of their own; answers that family. */
    public Uni<Answered<SeenFamily>> split(Asked asked, Regrouping.ToNewFamily draft) {
        FamilyId id = draft.id() == null ? FamilyId.next() : new FamilyId(draft.id());
        return attempted(
                asked,
                FamilyProblem.FAMILY_EXISTS,
                () -> own(asked, draft)
                        .chain(source -> together.home(source).chain(home -> found(home, id, draft, asked.caller())))
                        .chain(() -> again(id, asked.caller()))
                        .map(seen -> new Answered<>(seen, Answer.created(id.value(), 1))));
    }

    /**
     * The act, once per attempt.
     *
     * @param inTheWay what another writer has put in the way meanwhile
     */
    private Uni<Answered<SeenFamily>> attempted(
            Asked asked, FamilyProblem inTheWay, Supplier<Uni<Answered<SeenFamily>>> work) {
        return once.answer(asked.attempt(), work, id -> read.one(new FamilyId(id), asked.caller()))
                .onFailure(FamilyProblem::isElsewhere)
                .transform(elsewhere -> FamilyProblem.CHILD_HAS_A_HOME.refused())
                .onFailure(Constraint::anyBroken)
                .transform(taken -> inTheWay.refused());
    }

    private Uni<SeenFamily> own(Asked asked, Regrouping draft) {
        return families.requireToChange(asked.family(), asked.caller())
                .invoke(found -> FamilyPolicy.mayChange(found, asked.caller()).orRefuse())
                .invoke(found -> found.mustStandForItself(asked.family()))
                .invoke(found -> asked.seen().mustBe(found.family().version()))
                .invoke(found -> draft.mustBePossible(asked.family(), calendar.today()));
    }

    /** The other family; what the caller may not change is, as a reference, nothing known. */
    private Uni<SeenFamily> target(Regrouping.ToFamily draft, Caller caller) {
        return families.requireToChange(draft.family(), caller)
                .onFailure(failure -> failure instanceof Refused refused && refused.type() == GeneralProblem.NOT_FOUND)
                .transform(hidden -> Refused.because("/to", GeneralRule.UNKNOWN_REFERENCE))
                .invoke(found -> {
                    if (!FamilyPolicy.mayChange(found, caller).allowed()) {
                        throw Refused.because("/to", GeneralRule.UNKNOWN_REFERENCE);
                    }
                })
                .invoke(found -> found.mustStandForItself(draft.family()))
                .invoke(found -> draft.seen().mustBe(found.family().version()));
    }

    private Uni<Void> regroup(Household home, SeenFamily seen, Regrouping draft, Caller caller) {
        Family target = seen.family();
        List<Departure> leaving = home.departures(draft);
        List<Membership> ending = home.ending(leaving, draft);
        List<Membership> arriving = target.arrivals(
                leaving,
                draft.on(),
                draft.everybody(),
                (going, there) -> home.seen().areOne(going, seen, there));
        LocalDate lastDay = draft.on().minusDays(1);
        Set<PersonId> people = new HashSet<>(home.people());
        people.addAll(target.people());
        return births.of(people).chain(found -> {
            Instant now = clock.instant();
            Set<PersonId> there = new HashSet<>(target.people());
            arriving.forEach(stay -> there.add(stay.person()));
            arriving.forEach(stay -> stay.recognise(found.among(there)));
            if (draft.everybody()) {
                home.goesOnIn(target, ending);
            }
            List<Fact> facts = new ArrayList<>(together.leave(home, ending, lastDay, found, caller));
            if (!arriving.isEmpty()) {
                facts.add(target.joined(arriving, caller.actor(), now));
            }
            return families.endStays(ending, lastDay)
                    .chain(() -> families.addStays(arriving))
                    .chain(() -> outbox.append(facts))
                    .invoke(() -> audit.note(
                            caller,
                            "families.change",
                            SubjectRef.family(home.standing().uuid())))
                    .invoke(() -> audit.note(caller, "families.change", SubjectRef.family(target.uuid())));
        });
    }

    /** The new family is answered for by whoever answers for the one they left. */
    private Uni<Void> found(Household home, FamilyId id, Regrouping.ToNewFamily draft, Caller caller) {
        List<Departure> leaving = home.departures(draft);
        List<Membership> ending = home.ending(leaving, draft);
        LocalDate lastDay = draft.on().minusDays(1);
        UUID responsible = home.seen().responsible();
        FamilyDraft its = new FamilyDraft(id.value(), responsible, draft.reference(), draft.territory(), List.of());
        return births.of(home.people()).chain(found -> {
            Family founded = new Family(id, its, caller.actingFor(responsible).actor(), clock.instant());
            founded.startWith(leaving, draft.on());
            founded.recognise(found.among(founded.people()));
            List<Fact> facts = new ArrayList<>(together.leave(home, ending, lastDay, found, caller));
            facts.add(founded.registered());
            return families.endStays(ending, lastDay)
                    .chain(() -> families.addAll(List.of(founded)))
                    .chain(() -> grants.open(Map.of(SubjectRef.family(id.value()), responsible)))
                    .chain(() -> outbox.append(facts))
                    .invoke(() -> audit.note(
                            caller,
                            "families.change",
                            SubjectRef.family(home.standing().uuid())))
                    .invoke(() -> audit.note(caller, "families.register", SubjectRef.family(id.value())));
        });
    }

    private Uni<SeenFamily> again(FamilyId id, Caller caller) {
        return families.forgetLoaded().chain(() -> families.require(id, caller));
    }
}
