package org.familysupport.registry.statuses;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import org.familysupport.events.registry.StatusFact;
import org.familysupport.events.registry.StatusId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Sets the last day of a status, or says that it was entered by mistake; both keep what was said before readable. */
@ApplicationScoped
public class ChangeStatuses {
    private final Once once;
    private final StatusRecords statuses;
    private final ReadStatuses read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    ChangeStatuses(
            Once once,
            StatusRecords statuses,
            ReadStatuses read,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.statuses = statuses;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Its last day is this one. */
    public Uni<Answered<SeenStatus>> end(Attempt attempt, StatusId id, Version seen, LocalDate lastDay, Caller caller) {
        return change(
                attempt,
                id,
                seen,
                lastDay,
                caller,
                found -> found.seen().status().end(lastDay, found.birthOf(), caller.actor(), clock.instant()));
    }

    /** It was never held. */
    public Uni<Answered<SeenStatus>> enteredInError(Attempt attempt, StatusId id, Version seen, Caller caller) {
        return change(
                attempt,
                id,
                seen,
                calendar.today(),
                caller,
                found -> found.seen().status().enteredInError(caller.actor(), clock.instant()));
    }

    private Uni<Answered<SeenStatus>> change(
            Attempt attempt,
            StatusId id,
            Version version,
            LocalDate day,
            Caller caller,
            Function<StatusRecords.Found, StatusFact> act) {
        return once.answer(
                attempt,
                () -> statuses.require(id, day, caller)
                        .invoke(found ->
                                StatusPolicy.mayChange(found.seen(), caller).orRefuse())
                        .invoke(found -> version.mustBe(found.seen().status().version()))
                        .call(found -> outbox.append(act.apply(found)))
                        .invoke(found -> audit.note(
                                caller, "statuses.change", found.seen().status().subject()))
                        .map(found -> new Answered<>(found.seen(), Answer.done(id.value(), version.number() + 1))),
                again -> read.one(id, caller));
    }
}
