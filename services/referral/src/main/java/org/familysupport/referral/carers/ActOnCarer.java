package org.familysupport.referral.carers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.familysupport.events.referral.CarerCourseId;
import org.familysupport.events.referral.CarerFact;
import org.familysupport.events.referral.CarerId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Takes a candidate through a course to a decision. All of it is refused alike: 404 for who sees no such candidate, 403 for who does
 * not lead, 412 when it has changed, 409 with what is possible when this is not, 422 for values that cannot be.
 */
@ApplicationScoped
public class ActOnCarer {
    private final Once once;
    private final Carers carers;
    private final CarerCourses courses;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    ActOnCarer(
            Once once,
            Carers carers,
            CarerCourses courses,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.carers = carers;
        this.courses = courses;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Adults of the household attend a course from now on; who attends it already goes on, and where all do nothing changes and nothing is
     * announced.
     */
    public Uni<Answered<SeenCarer>> enrol(
            Attempt attempt, CarerId id, Version version, CarerCourseId course, List<UUID> adults, Caller caller) {
        return act(
                attempt,
                id,
                CarerAct.ENROLMENT,
                version,
                caller,
                (seen, now) -> courses.find(course)
                        .invoke(found -> enrolment(seen.carer(), found, adults).orRefuse())
                        .chain(() -> carers.enrol(id, course, adults))
                        .map(done -> seen.carer().enrol(course, adults, actor(seen), now)),
                seen -> adults.stream().allMatch(adult -> seen.carer().attends(adult, course.value())));
    }

    private static Violations enrolment(Carer carer, @Nullable CarerCourse course, List<UUID> adults) {
        Violations violations = new Violations().unless(course != null, "/course", GeneralRule.UNKNOWN_REFERENCE);
        Set<UUID> seen = new HashSet<>();
        for (int number = 0; number < adults.size(); number++) {
            UUID adult = adults.get(number);
            violations
                    .unless(seen.add(adult), "/adults/" + number, GeneralRule.REPEATED)
                    .unless(
                            carer.adults().stream()
                                    .anyMatch(each -> each.person().equals(adult)),
                            "/adults/" + number,
                            CarerRule.NOT_OF_THE_HOUSEHOLD);
        }
        return violations;
    }

    /** How many sessions one of them has attended so far, and whether the course is completed by that. */
    public Uni<Answered<SeenCarer>> attend(
            Attempt attempt,
            CarerId id,
            Version version,
            CarerCourseId course,
            UUID adult,
            int sessions,
            @Nullable LocalDate completedOn,
            Caller caller) {
        return act(
                attempt,
                id,
                CarerAct.ATTENDANCE,
                version,
                caller,
                (seen, now) -> courses.find(course)
                        .invoke(found -> attendance(seen.carer(), found, adult, sessions, completedOn)
                                .orRefuse())
                        .chain(() -> carers.attend(id, course, adult, sessions, completedOn))
                        .map(done -> seen.carer().attend(course, sessions, completedOn, actor(seen), now)));
    }

    private Violations attendance(
            Carer carer, @Nullable CarerCourse course, UUID adult, int sessions, @Nullable LocalDate completedOn) {
        boolean enrolled = course != null
                && carer.adults().stream()
                        .filter(each -> each.person().equals(adult))
                        .anyMatch(each -> each.attends(course.uuid()));
        return new Violations()
                .unless(course != null, "/course", GeneralRule.UNKNOWN_REFERENCE)
                .unless(course == null || enrolled, "/adult", CarerRule.NOT_ENROLLED)
                .unless(course == null || sessions <= course.sessions(), "/sessions", CarerRule.MORE_THAN_THERE_ARE)
                .unless(
                        course == null || completedOn == null || sessions >= course.sessions(),
                        "/sessions",
                        CarerRule.FEWER_THAN_THERE_ARE)
                .unless(
                        course == null || completedOn != null || !carer.hasCompleted(adult, course.uuid()),
                        "/completedOn",
                        GeneralRule.REQUIRED)
                .unless(
                        completedOn == null || !completedOn.isAfter(calendar.today()),
                        "/completedOn",
                        GeneralRule.FUTURE_DATE)
                .unless(
                        completedOn == null || course == null || !completedOn.isBefore(course.from()),
                        "/completedOn",
                        GeneralRule.DATE_ORDER);
    }

    /**
     * The candidate may take a child into care.
     *
     * @throws org.familysupport.kernel.refusal.Refused besides, 409 for a candidate who has not completed a course
     */
    public Uni<Answered<SeenCarer>> certify(Attempt attempt, CarerId id, Version version, LocalDate on, Caller caller) {
        return act(attempt, id, CarerAct.CERTIFICATION, version, caller, (seen, now) -> {
            if (!seen.carer().hasCompleted()) {
                throw CarerProblem.COURSE_NOT_COMPLETED.refused();
            }
            decided(seen.carer(), on).orRefuse();
            return Uni.createFrom().item(() -> seen.carer().certify(on, actor(seen), now));
        });
    }

    /** The candidate may not. */
    public Uni<Answered<SeenCarer>> refuse(
            Attempt attempt, CarerId id, Version version, String reason, LocalDate on, Caller caller) {
        return act(attempt, id, CarerAct.REFUSAL, version, caller, (seen, now) -> {
            decided(seen.carer(), on).orRefuse();
            return Uni.createFrom().item(() -> seen.carer().refuse(reason, on, actor(seen), now));
        });
    }

    /** The candidate has given it up. */
    public Uni<Answered<SeenCarer>> withdraw(
            Attempt attempt, CarerId id, Version version, String reason, LocalDate on, Caller caller) {
        return act(attempt, id, CarerAct.WITHDRAWAL, version, caller, (seen, now) -> {
            decided(seen.carer(), on).orRefuse();
            return Uni.createFrom().item(() -> seen.carer().withdraw(reason, on, actor(seen), now));
        });
    }

    private Violations decided(Carer carer, LocalDate on) {
        return new Violations()
                .unless(!on.isAfter(calendar.today()), "/on", GeneralRule.FUTURE_DATE)
                .unless(!on.isBefore(carer.appliedOn()), "/on", GeneralRule.DATE_ORDER);
    }

    private static ActorRef actor(SeenCarer seen) {
        return seen.caller().actingFor(seen.carer().organisation().value()).actor();
    }

    private Uni<Answered<SeenCarer>> act(
            Attempt attempt,
            CarerId id,
            CarerAct act,
            Version version,
            Caller caller,
            BiFunction<SeenCarer, Instant, Uni<CarerFact>> change) {
        return act(attempt, id, act, version, caller, change, seen -> false);
    }

    private Uni<Answered<SeenCarer>> act(
            Attempt attempt,
            CarerId id,
            CarerAct act,
            Version version,
            Caller caller,
            BiFunction<SeenCarer, Instant, Uni<CarerFact>> change,
            Predicate<SeenCarer> isSaidAlready) {
        return once.answer(
                attempt,
                () -> carers.require(id, caller)
                        .invoke(seen -> CarerPolicy.mayLead(caller, seen.access(), seen.inThatName())
                                .orRefuse())
                        .invoke(seen -> version.mustBe(seen.carer().version()))
                        .invoke(seen -> seen.mustAllow(act))
                        .chain(seen -> isSaidAlready.test(seen)
                                ? Uni.createFrom().item(new Answered<>(seen, Answer.done(id.value(), version.number())))
                                : change.apply(seen, clock.instant())
                                        .chain(outbox::append)
                                        .chain(() -> carers.refresh(seen))
                                        .map(done ->
                                                new Answered<>(seen, Answer.done(id.value(), version.number() + 1))))
                        .invoke(answered -> audit.note(
                                caller,
                                "carers." + act.code(),
                                id.value(),
                                List.of(answered.value().carer().person()))),
                again -> carers.require(id, caller));
    }
}
