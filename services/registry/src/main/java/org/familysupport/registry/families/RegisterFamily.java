package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.people.ReadPeople;
import org.familysupport.registry.people.RegisterPeople;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;

/** Enters one family; the registering organisation may read it at once and is responsible from that instant. */
@ApplicationScoped
public class RegisterFamily {
    private final Once once;
    private final RegisterFamilies register;
    private final RegisterPeople newcomers;
    private final ReadPeople people;
    private final Families families;
    private final ReadFamilies read;
    private final RegionCalendar calendar;

    RegisterFamily(
            Once once,
            RegisterFamilies register,
            RegisterPeople newcomers,
            ReadPeople people,
            Families families,
            ReadFamilies read,
            RegionCalendar calendar) {
        this.once = once;
        this.register = register;
        this.newcomers = newcomers;
        this.people = people;
        this.families = families;
        this.read = read;
        this.calendar = calendar;
    }

    /**
     * Enters the family once per attempt.
     *
     * @throws Refused 403 for who does not work with families, 422 when a day cannot be or a member named by id is nobody for whom the caller answers, 409 when an identifier is taken or a newcomer looks like somebody on record
     */
    public Uni<Answered<SeenFamily>> register(Attempt attempt, FamilyDraft draft, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return once.answer(attempt, () -> enter(draft, caller), id -> read.one(new FamilyId(id), caller))
                .onFailure()
                .call(failure -> newcomers.noteRefused(failure, caller))
                .onFailure(Constraint::anyBroken)
                .transform(RegisterFamilies::refusal);
    }

    private Uni<Answered<SeenFamily>> enter(FamilyDraft draft, Caller caller) {
        draft.mustBePossible("", calendar.today());
        List<PersonId> existing = draft.members().stream()
                .map(MemberDraft::existing)
                .filter(Objects::nonNull)
                .toList();
        return people.answeredFor(existing, caller)
                .invoke(answered -> draft.mustConsistOf(answered, ""))
                .chain(() -> register.enter(List.of(draft), "", caller))
                .chain(outcomes -> seen(outcomes.getFirst(), caller));
    }

    private Uni<Answered<SeenFamily>> seen(FamilyOutcome outcome, Caller caller) {
        FamilyId id = outcome.orRefuse();
        // entering was noted; to be told of a family that was there is a read
        Uni<SeenFamily> found = outcome.isNew() ? families.require(id, caller) : read.one(id, caller);
        return found.map(seen -> new Answered<>(
                seen,
                outcome.isNew()
                        ? Answer.created(id.value(), outcome.version())
                        : Answer.done(id.value(), outcome.version())));
    }
}
