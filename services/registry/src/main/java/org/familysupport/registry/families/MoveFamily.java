package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
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
     * Another residence, of all records of the family; the former one ends the day before.
     *
     * @param seen the version that the caller saw
     * @throws Refused 404 for who may not know the family, 403 for who may not change it, 412 when it has another version now, 422 for
     *     a day to come or one that does not follow the present residence, by whichever record
     */
    public Uni<Answered<SeenFamily>> settle(
            Attempt attempt, FamilyId id, Version seen, FamilyResidenceDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> families.requireToChange(id, caller)
                        .invoke(found -> FamilyPolicy.mayChange(found, caller).orRefuse())
                        .invoke(found -> found.mustStandForItself(id))
                        .invoke(found -> seen.mustBe(found.family().version()))
                        .invoke(() -> draft.mustBePossible(calendar.today()))
                        .chain(found -> families.recordsOf(found)
                                .map(records -> moving(found, records, draft))
                                .chain(moving -> moving.isEmpty()
                                        ? unchanged(found, caller)
                                        : settle(found, moving, draft, caller))),
                again -> read.one(id, caller));
    }

    /** What changes nothing makes no version and no fact (http-api 15); it was asked all the same. */
    private Uni<Answered<SeenFamily>> unchanged(SeenFamily found, Caller caller) {
        Family family = found.family();
        audit.note(caller, "families.read", SubjectRef.family(family.uuid()));
        return Uni.createFrom().item(new Answered<>(found, Answer.done(family.uuid(), family.version())));
    }

    /**
     * The records of it that are to move: another that tells the place already says no more by another first day. What is linked after
     * a move lives where it lived, and comes after when the same is said again.
     */
    private static List<Family> moving(SeenFamily found, List<Family> records, FamilyResidenceDraft draft) {
        List<Family> moving = records.stream()
                .filter(it -> it == found.family() ? !draft.isSoOf(it) : !it.livesIn(draft.territory()))
                .toList();
        moving.forEach(draft::mustFollow);
        return moving;
    }

    /** All of them by one act, each with a fact of its own: who heard of the family by another id knows no other (ADR 34). */
    private Uni<Answered<SeenFamily>> settle(
            SeenFamily found, List<Family> moving, FamilyResidenceDraft draft, Caller caller) {
        Family family = found.family();
        long version = family.version() + (moving.contains(family) ? 1 : 0);
        List<FormerResidence> over = moving.stream()
                .flatMap(it -> it.residenceUntil(draft.from().minusDays(1)).stream())
                .toList();
        return births.of(people(moving))
                .map(born -> moving.stream()
                        .map(it -> it.settle(draft, born.among(it.people()), caller.actor(), clock.instant()))
                        .toList())
                .call(() -> families.keepResidences(over))
                .chain(moved -> outbox.append(moved))
                .invoke(() -> Stream.concat(Stream.of(family), moving.stream())
                        .distinct()
                        .forEach(it -> audit.note(caller, "families.change", SubjectRef.family(it.uuid()))))
                .map(done -> new Answered<>(found, Answer.done(family.uuid(), version)));
    }

    private static Set<PersonId> people(List<Family> moving) {
        return moving.stream().flatMap(it -> it.people().stream()).collect(Collectors.toSet());
    }
}
