package org.familysupport.registry.volunteers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.familysupport.events.registry.VolunteerCleared;
import org.familysupport.events.registry.VolunteerFact;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.privacy.PersonalText;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.people.PersonName;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Keeps what a centre knows of its volunteers: documents that clear them, time given, and that they left. */
@ApplicationScoped
public class ChangeVolunteer {
    private final Once once;
    private final Volunteers volunteers;
    private final ReadVolunteers read;
    private final VolunteerSettings settings;
    private final RegionCalendar calendar;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeVolunteer(
            Once once,
            Volunteers volunteers,
            ReadVolunteers read,
            VolunteerSettings settings,
            RegionCalendar calendar,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.volunteers = volunteers;
        this.read = read;
        this.settings = settings;
        this.calendar = calendar;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A document was shown; 422 for one that ends before it begins. */
    public Uni<Answered<SeenVolunteer>> clear(
            Attempt attempt, VolunteerId id, Version seen, ClearanceDraft draft, Caller caller) {
        return change(attempt, id, seen, caller, volunteer -> {
            new Violations()
                    .unless(draft.to() == null || !draft.to().isBefore(draft.from()), "/to", GeneralRule.DATE_ORDER)
                    .orRefuse();
            return keep(volunteer, volunteer.clear(draft, needed(), caller.actor(), clock.instant()));
        });
    }

    /** A document clears no longer, from a day on; 422 for one that the volunteer has not. */
    public Uni<Answered<SeenVolunteer>> revoke(
            Attempt attempt, VolunteerId id, Version seen, UUID clearance, LocalDate from, Caller caller) {
        return change(
                attempt,
                id,
                seen,
                caller,
                volunteer ->
                        keep(volunteer, volunteer.revoke(clearance, from, needed(), caller.actor(), clock.instant())));
    }

    /** Time was given; 422 for a day in the future or on which they were no volunteer. */
    public Uni<Answered<SeenVolunteer>> work(
            Attempt attempt, VolunteerId id, Version seen, LocalDate day, int minutes, Caller caller) {
        return change(attempt, id, seen, caller, volunteer -> {
            new Violations()
                    .unless(!day.isAfter(calendar.today()), "/date", GeneralRule.FUTURE_DATE)
                    .orRefuse();
            VolunteerFact fact = volunteer.work(day, minutes, caller.actor(), clock.instant());
            return volunteers.keepHours(id, day, minutes).replaceWith(fact);
        });
    }

    /** Is a volunteer up to a last day. */
    public Uni<Answered<SeenVolunteer>> leave(
            Attempt attempt, VolunteerId id, Version seen, LocalDate lastDay, Caller caller) {
        return change(
                attempt,
                id,
                seen,
                caller,
                volunteer -> Uni.createFrom().item(() -> volunteer.leave(lastDay, caller.actor(), clock.instant())));
    }

    /** Is called or reached otherwise. */
    public Uni<Answered<SeenVolunteer>> rename(
            Attempt attempt,
            VolunteerId id,
            Version seen,
            PersonName name,
            @Nullable PersonalText phone,
            Caller caller) {
        return change(
                attempt,
                id,
                seen,
                caller,
                volunteer ->
                        Uni.createFrom().item(() -> volunteer.change(name, phone, caller.actor(), clock.instant())));
    }

    private Uni<VolunteerFact> keep(Volunteer volunteer, VolunteerCleared fact) {
        return volunteers.keepClearances(volunteer, fact.cleared()).replaceWith(fact);
    }

    private Set<String> needed() {
        return settings.requiredClearances();
    }

    private Uni<Answered<SeenVolunteer>> change(
            Attempt attempt,
            VolunteerId id,
            Version seen,
            Caller caller,
            Function<Volunteer, Uni<? extends VolunteerFact>> act) {
        VolunteerPolicy.mayKeep(caller).orRefuse();
        return once.answer(
                attempt,
                () -> volunteers
                        .require(id, caller)
                        .invoke(found ->
                                VolunteerPolicy.mayKeepOf(found.own(), caller).orRefuse())
                        .invoke(found -> seen.mustBe(found.volunteer().version()))
                        .call(found -> act.apply(found.volunteer()).chain(fact -> outbox.append(fact)))
                        .invoke(() -> audit.note(caller, "volunteers.change", id.value()))
                        .map(found -> new Answered<>(
                                new SeenVolunteer(
                                        found.volunteer(),
                                        true,
                                        found.volunteer().clearedDays(needed())),
                                Answer.done(id.value(), seen.number() + 1))),
                again -> read.one(id, caller));
    }
}
