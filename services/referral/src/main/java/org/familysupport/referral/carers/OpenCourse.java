package org.familysupport.referral.carers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import org.familysupport.events.referral.CarerCourseId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Opens a course of the school of foster parents. */
@ApplicationScoped
public class OpenCourse {
    private final Once once;
    private final CarerCourses courses;
    private final ReadCourses read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    OpenCourse(Once once, CarerCourses courses, ReadCourses read, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.courses = courses;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens it once per attempt.
     *
     * @throws Refused 403 for who is not of guardianship or does not stand for the organisation, 422 for a last day before the
     *     first
     */
    public Uni<Answered<CarerCourse>> open(Attempt attempt, CourseDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> courses.standsFor(draft.organisation(), caller)
                        .invoke(stands -> CarerPolicy.mayEnter(caller, stands).orRefuse())
                        .invoke(() -> violations(draft).orRefuse())
                        .chain(() -> enter(draft, caller))
                        .map(course -> new Answered<>(course, Answer.created(course.uuid(), course.version()))),
                id -> read.one(new CarerCourseId(id), caller));
    }

    private static Violations violations(CourseDraft draft) {
        LocalDate to = draft.to();
        return new Violations().unless(to == null || !to.isBefore(draft.from()), "/to", GeneralRule.DATE_ORDER);
    }

    private Uni<CarerCourse> enter(CourseDraft draft, Caller caller) {
        CarerCourse course = new CarerCourse(
                draft, caller.actingFor(draft.organisation().value()).actor(), clock.instant());
        return courses.add(course)
                .chain(() -> outbox.append(course.opened()))
                .invoke(() -> audit.note(caller, "carer-courses.open", course.uuid()))
                .replaceWith(course);
    }
}
