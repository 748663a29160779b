package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Records how somebody was found by an instrument. */
@ApplicationScoped
public class RecordAssessment {
    private final Once once;
    private final Patience patience;
    private final Assessments assessments;
    private final Instruments instruments;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    RecordAssessment(
            Once once,
            Patience patience,
            Assessments assessments,
            Instruments instruments,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.patience = patience;
        this.assessments = assessments;
        this.instruments = instruments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Records it once per attempt. A subject just registered may still be on its way: it waits a bounded moment.
     *
     * @throws Refused 404 for who may not know the subject, 403 for who does not know it in full or does not stand for the
     *     organisation, 422 for an unknown or anonymous instrument, a day to come or before the birth, and answers that do not fit
     */
    public Uni<Answered<SeenAssessment>> record(Attempt attempt, AssessmentDraft draft, Caller caller) {
        return patience.whileRefused(
                GeneralProblem.NOT_FOUND,
                () -> once.answer(
                        attempt,
                        () -> recordNow(draft, caller),
                        id -> assessments.require(new AssessmentId(id), caller)));
    }

    private Uni<Answered<SeenAssessment>> recordNow(AssessmentDraft draft, Caller caller) {
        return assessments
                .ground(draft.subject(), draft.organisation(), caller)
                .invoke(ground -> AssessmentPolicy.mayRecord(caller, ground.access(), ground.inThatName())
                        .orRefuse())
                .chain(ground -> instruments
                        .find(draft.instrument())
                        .chain(instrument -> enter(draft, fitting(draft, instrument, ground), ground, caller)))
                .map(seen -> new Answered<>(
                        seen,
                        Answer.created(
                                seen.assessment().uuid(), seen.assessment().version())));
    }

    private Instrument fitting(AssessmentDraft draft, @Nullable Instrument instrument, Assessments.Ground ground) {
        Violations violations = new Violations()
                .unless(instrument != null, "/instrument", GeneralRule.UNKNOWN_REFERENCE)
                .unless(instrument == null || !instrument.anonymous(), "/instrument", InstrumentRule.ABOUT_NOBODY)
                .unless(!draft.assessedOn().isAfter(calendar.today()), "/assessedOn", GeneralRule.FUTURE_DATE)
                .unless(ground.reaches(draft.assessedOn()), "/assessedOn", GeneralRule.DATE_ORDER);
        if (instrument != null && !instrument.anonymous()) {
            Answers.check(draft.answers(), instrument.form(), violations);
        }
        violations.orRefuse();
        return Objects.requireNonNull(instrument);
    }

    private Uni<SeenAssessment> enter(
            AssessmentDraft draft, Instrument instrument, Assessments.Ground ground, Caller caller) {
        Assessment assessment = new Assessment(
                draft,
                instrument.form(),
                caller.actingFor(draft.organisation().value()).actor(),
                clock.instant());
        return assessments
                .add(assessment)
                .chain(() -> outbox.append(assessment.recorded(instrument)))
                .invoke(() ->
                        audit.note(caller, "assessments.record", assessment.uuid(), List.of(assessment.subject())))
                .replaceWith(new SeenAssessment(assessment, instrument, ground.access()));
    }
}
