package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.familysupport.events.referral.AssessedNeedId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Notes what is needed, and how far it is met. */
@ApplicationScoped
public class KeepAssessedNeeds {
    private final Once once;
    private final Patience patience;
    private final Assessments assessments;
    private final AssessedNeeds needs;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    KeepAssessedNeeds(
            Once once,
            Patience patience,
            Assessments assessments,
            AssessedNeeds needs,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.patience = patience;
        this.assessments = assessments;
        this.needs = needs;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Notes one once per attempt. A subject just registered may still be on its way: it waits a bounded moment.
     *
     * @throws Refused 404 for who may not know the subject, 403 for who does not know it in full or does not stand for the
     *     organisation, 422 for a day to come or before the birth, and an assessment of somebody else
     */
    public Uni<Answered<SeenAssessedNeed>> find(Attempt attempt, AssessedNeedDraft draft, Caller caller) {
        return patience.whileRefused(
                GeneralProblem.NOT_FOUND,
                () -> once.answer(
                        attempt, () -> findNow(draft, caller), id -> needs.require(new AssessedNeedId(id), caller)));
    }

    private Uni<Answered<SeenAssessedNeed>> findNow(AssessedNeedDraft draft, Caller caller) {
        return assessments
                .ground(draft.subject(), draft.organisation(), caller)
                .invoke(ground -> AssessmentPolicy.mayRecord(caller, ground.access(), ground.inThatName())
                        .orRefuse())
                .call(ground -> needs.shown(draft)
                        .invoke(shown -> new Violations()
                                .unless(!draft.foundOn().isAfter(calendar.today()), "/foundOn", GeneralRule.FUTURE_DATE)
                                .unless(ground.reaches(draft.foundOn()), "/foundOn", GeneralRule.DATE_ORDER)
                                .unless(shown, "/assessment", GeneralRule.UNKNOWN_REFERENCE)
                                .orRefuse()))
                .chain(ground -> enter(draft, ground, caller))
                .map(seen -> new Answered<>(
                        seen, Answer.created(seen.need().uuid(), seen.need().version())));
    }

    private Uni<SeenAssessedNeed> enter(AssessedNeedDraft draft, Assessments.Ground ground, Caller caller) {
        AssessedNeed need = new AssessedNeed(
                draft, caller.actingFor(draft.organisation().value()).actor(), clock.instant());
        return needs.add(need)
                .chain(() -> outbox.append(need.found()))
                .invoke(() -> audit.note(caller, "assessed-needs.find", need.uuid(), List.of(need.subject())))
                .replaceWith(new SeenAssessedNeed(need, caller, ground.access()));
    }

    /**
     * Notes how far it is met.
     *
     * @throws Refused 404 for who may not know whose it is, 403 for who does not know them in full or does not stand for the
     *     organisation, 412 when it has changed, 422 for a day to come, before it was found or before the last look
     */
    public Uni<Answered<SeenAssessedNeed>> review(
            Attempt attempt,
            AssessedNeedId id,
            Version version,
            AssessedNeedState found,
            LocalDate on,
            OrganisationId by,
            Caller caller) {
        return once.answer(
                attempt,
                () -> needs.require(id, caller)
                        .call(seen -> inThatName(seen, by, caller))
                        .invoke(seen -> version.mustBe(seen.need().version()))
                        .invoke(seen -> violations(seen.need(), on).orRefuse())
                        .call(seen -> outbox.append(seen.need()
                                .review(found, on, caller.actingFor(by.value()).actor(), clock.instant())))
                        .invoke(seen -> audit.note(
                                caller,
                                "assessed-needs.review",
                                id.value(),
                                List.of(seen.need().subject())))
                        .map(seen -> new Answered<>(seen, Answer.done(id.value(), version.number() + 1))),
                again -> needs.require(id, caller));
    }

    private Uni<Void> inThatName(SeenAssessedNeed seen, OrganisationId by, Caller caller) {
        return assessments
                .ground(seen.need().subject(), by, caller)
                .invoke(ground -> AssessmentPolicy.mayRecord(caller, ground.access(), ground.inThatName())
                        .orRefuse())
                .replaceWithVoid();
    }

    private Violations violations(AssessedNeed need, LocalDate on) {
        LocalDate last = Objects.requireNonNullElse(need.reviewedOn(), need.foundOn());
        return new Violations()
                .unless(!on.isAfter(calendar.today()), "/on", GeneralRule.FUTURE_DATE)
                .unless(!on.isBefore(last), "/on", GeneralRule.DATE_ORDER);
    }
}
