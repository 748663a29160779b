package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.people.ReadBirths;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Lets a family live elsewhere from a day on; where it lived before stays readable by day, and what was given then stays counted
 * there (domain rows 15 and 27). Who is responsible for it changes by a transfer alone.
 */
@ApplicationScoped
public class MoveFamily {
    private final Once once;
    private final Families families;
    private final ReadFamilies read;
    private final ReadBirths births;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    MoveFamily(
            Once once,
            Families families,
            ReadFamilies read,
            ReadBirths births,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.families = families;
        this.read = read;
        this.births = births;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Another residence; the former one ends the day before.
     *
     * @param seen the version that the caller saw
     * @throws Refused 404 for who may not know the family, 403 for who may not change it, 412 when it has another version now, 422 for
     *     a day to come or one that does not follow the present residence
     */
    public Uni<Answered<SeenFamily>> settle(
            Attempt attempt, FamilyId id, Version seen, FamilyResidenceDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> families.require(id, caller)
                        .invoke(found -> FamilyPolicy.mayChange(found, caller).orRefuse())
                        .invoke(found -> found.mustStandForItself(id))
                        .invoke(found -> seen.mustBe(found.family().version()))
                        .invoke(found -> draft.mustFollow(found.family().residenceSince(), calendar.today()))
                        .chain(found -> found.family().livesIn(draft.territory())
                                ? unchanged(found, caller)
                                : settle(found, draft, caller)),
                again -> read.one(id, caller));
    }

    /** What changes nothing makes no version and no fact (http-api 15); it was asked all the same. */
    private Uni<Answered<SeenFamily>> unchanged(SeenFamily found, Caller caller) {
        Family family = found.family();
        audit.note(caller, "families.read", SubjectRef.family(family.uuid()));
        return Uni.createFrom().item(new Answered<>(found, Answer.done(family.uuid(), family.version())));
    }

    private Uni<Answered<SeenFamily>> settle(SeenFamily found, FamilyResidenceDraft draft, Caller caller) {
        Family family = found.family();
        long next = family.version() + 1;
        return births.of(family.people())
                .map(born -> family.settle(draft, born, caller.actor(), clock.instant()))
                .call(() -> families.keepResidences(family))
                .chain(moved -> outbox.append(moved))
                .invoke(() -> audit.note(caller, "families.change", SubjectRef.family(family.uuid())))
                .map(done -> new Answered<>(found, Answer.done(family.uuid(), next)));
    }
}
