package org.familysupport.registry.passports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilySurveyFact;
import org.familysupport.events.registry.FamilySurveyId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;
import org.jspecify.annotations.Nullable;

/** Enters a survey of a family; the one before it, by the same form, is superseded and stays readable. */
@ApplicationScoped
public class SurveyFamily {
    private final Once once;
    private final FamilySurveys surveys;
    private final ReadFamilySurveys read;
    private final RegionCalendar calendar;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    SurveyFamily(
            Once once,
            FamilySurveys surveys,
            ReadFamilySurveys read,
            RegionCalendar calendar,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.surveys = surveys;
        this.read = read;
        this.calendar = calendar;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters it once per attempt.
     *
     * @throws Refused 403 for who does not work with families, or may not write about this one; 404 for who may not know
     *     it; 409 when the id is taken or somebody enters another at this moment; 422 for days that cannot be
     */
    public Uni<Answered<FamilySurvey>> survey(Attempt attempt, SurveyDraft draft, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return once.answer(attempt, () -> enter(draft, caller), id -> read.one(new FamilySurveyId(id), caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> new Refused(PassportProblem.PASSPORT_EXISTS));
    }

    private Uni<Answered<FamilySurvey>> enter(SurveyDraft draft, Caller caller) {
        return surveys.access(draft.family(), caller)
                .invoke(access -> Decision.only(access.mayWrite()).orRefuse())
                .invoke(() -> mustBePossible(draft))
                .chain(() -> surveys.current(draft.family(), draft.form()))
                .chain(current -> write(draft, current, caller));
    }

    private void mustBePossible(SurveyDraft draft) {
        new Violations()
                .unless(!draft.date().isAfter(calendar.today()), "/date", GeneralRule.FUTURE_DATE)
                .unless(
                        draft.validTo() == null || !draft.validTo().isBefore(draft.date()),
                        "/validTo",
                        GeneralRule.DATE_ORDER)
                .orRefuse();
    }

    private Uni<Answered<FamilySurvey>> write(SurveyDraft draft, @Nullable FamilySurvey current, Caller caller) {
        Instant now = clock.instant();
        FamilySurveyId id = draft.id() == null ? FamilySurveyId.next() : draft.id();
        boolean late = current != null && draft.date().isBefore(current.date());
        FamilySurvey survey = new FamilySurvey(id, draft, late ? current : null, caller.actor(), now);
        List<FamilySurveyFact> facts = new ArrayList<>();
        if (current != null && !late) {
            facts.add(current.supersede(id, caller.actor(), now));
        }
        facts.add(survey.surveyed());
        return surveys.add(survey)
                .chain(() -> outbox.append(facts))
                .invoke(() -> facts.forEach(fact -> audit.note(
                        caller, "family-surveys.enter", fact.key(), List.of(SubjectRef.family(draft.family())))))
                .replaceWith(new Answered<>(survey, Answer.created(id.value(), survey.version())));
    }
}
