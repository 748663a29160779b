package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.familysupport.registry.people.BirthDays;
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
            OpenOriginGrants grants,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.families = families;
        this.read = read;
        this.births = births;
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
                () -> own(asked, draft)
                        .chain(source -> target(draft, asked.caller())
                                .chain(target -> regroup(source.family(), target.family(), draft, asked.caller())))
                        .chain(() -> again(asked.family(), asked.caller()))
                        .map(seen -> new Answered<>(
                                seen,
                                Answer.done(asked.family().value(), asked.seen().number() + 1))));
    }

    /** To a family of their own; answers that family. */
    public Uni<Answered<SeenFamily>> split(Asked asked, Regrouping.ToNewFamily draft) {
        FamilyId id = draft.id() == null ? FamilyId.next() : new FamilyId(draft.id());
        return attempted(
                asked,
                () -> own(asked, draft)
                        .chain(source -> found(source.family(), id, draft, asked.caller()))
                        .chain(() -> again(id, asked.caller()))
                        .map(seen -> new Answered<>(seen, Answer.created(id.value(), 1))));
    }

    private Uni<Answered<SeenFamily>> attempted(Asked asked, Supplier<Uni<Answered<SeenFamily>>> work) {
        return once.answer(asked.attempt(), work, id -> read.one(new FamilyId(id), asked.caller()))
                .onFailure(Constraint.broken("memberships_one_home"))
                .transform(elsewhere -> FamilyProblem.CHILD_HAS_A_HOME.refused())
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(GeneralProblem.ALREADY_EXISTS));
    }

    private Uni<SeenFamily> own(Asked asked, Regrouping draft) {
        return families.require(asked.family(), asked.caller())
                .invoke(found -> FamilyPolicy.mayChange(found, asked.caller()).orRefuse())
                .invoke(found -> asked.seen().mustBe(found.family().version()))
                .invoke(found -> draft.mustBePossible(asked.family(), calendar.today()));
    }

    /** The other family; what the caller may not change is, as a reference, nothing known. */
    private Uni<SeenFamily> target(Regrouping.ToFamily draft, Caller caller) {
        return families.require(draft.family(), caller)
                .onFailure(failure -> failure instanceof Refused refused && refused.type() == GeneralProblem.NOT_FOUND)
                .transform(hidden -> Refused.because("/to", GeneralRule.UNKNOWN_REFERENCE))
                .invoke(found -> {
                    if (!FamilyPolicy.mayChange(found, caller).allowed()) {
                        throw Refused.because("/to", GeneralRule.UNKNOWN_REFERENCE);
                    }
                })
                .invoke(found -> draft.seen().mustBe(found.family().version()));
    }

    private Uni<Void> regroup(Family source, Family target, Regrouping draft, Caller caller) {
        List<Departure> leaving = source.departures(draft);
        Set<PersonId> people = new HashSet<>(source.people());
        people.addAll(target.people());
        return births.of(people).chain(found -> {
            Instant now = clock.instant();
            List<Membership> arriving = target.arrivals(leaving, draft.on());
            return families.endStays(leaving, draft.on().minusDays(1))
                    .chain(() -> written(source, target, leaving, arriving, draft, found, caller, now));
        });
    }

    private Uni<Void> written(
            Family source,
            Family target,
            List<Departure> leaving,
            List<Membership> arriving,
            Regrouping draft,
            BirthDays found,
            Caller caller,
            Instant now) {
        arriving.forEach(stay -> stay.recognise(found));
        List<Fact> facts = List.of(
                source.left(leaving, draft.on().minusDays(1), found, caller.actor(), now),
                target.joined(arriving, caller.actor(), now));
        return families.addStays(arriving)
                .chain(() -> outbox.append(facts))
                .invoke(() -> audit.note(caller, "families.change", SubjectRef.family(source.uuid())))
                .invoke(() -> audit.note(caller, "families.change", SubjectRef.family(target.uuid())));
    }

    private Uni<Void> found(Family source, FamilyId id, Regrouping.ToNewFamily draft, Caller caller) {
        List<Departure> leaving = source.departures(draft);
        FamilyDraft its =
                new FamilyDraft(id.value(), caller.organisation(), draft.reference(), draft.territory(), List.of());
        return births.of(source.people()).chain(found -> {
            Instant now = clock.instant();
            Family founded = new Family(id, its, caller.actor(), now);
            founded.startWith(leaving, draft.on());
            founded.recognise(found);
            List<Fact> facts = List.of(
                    source.left(leaving, draft.on().minusDays(1), found, caller.actor(), now), founded.registered());
            return families.endStays(leaving, draft.on().minusDays(1))
                    .chain(() -> families.addAll(List.of(founded)))
                    .chain(() -> grants.open(Map.of(SubjectRef.family(id.value()), caller.organisation())))
                    .chain(() -> outbox.append(facts))
                    .invoke(() -> audit.note(caller, "families.change", SubjectRef.family(source.uuid())))
                    .invoke(() -> audit.note(caller, "families.register", SubjectRef.family(id.value())));
        });
    }

    private Uni<SeenFamily> again(FamilyId id, Caller caller) {
        return families.forgetLoaded().chain(() -> families.require(id, caller));
    }
}
