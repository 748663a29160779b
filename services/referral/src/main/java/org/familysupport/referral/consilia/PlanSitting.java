package org.familysupport.referral.consilia;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.events.referral.SittingId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Plans a sitting of a consilium. */
@ApplicationScoped
public class PlanSitting {
    private final Once once;
    private final Consilia consilia;
    private final Sittings sittings;
    private final SittingAccess access;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    PlanSitting(
            Once once,
            Consilia consilia,
            Sittings sittings,
            SittingAccess access,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.consilia = consilia;
        this.sittings = sittings;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Plans it once per attempt.
     *
     * @throws Refused 404 for who knows no such consilium, or not somebody on the agenda; 403 for who is not its secretariat, or
     *     not responsible for them; 422 for invitees that are not known
     */
    public Uni<Answered<SeenSitting>> plan(Attempt attempt, ConsiliumId id, SittingDraft draft, Caller caller) {
        return once.answer(
                attempt,
                () -> consilia.keepMembers(id, calendar.today(), caller)
                        .chain(() -> consilia.require(id, calendar.today(), caller))
                        .invoke(seen ->
                                ConsiliumPolicy.mayLead(caller, seen.seat()).orRefuse())
                        .call(() -> mayAskAbout(draft, caller))
                        .call(() -> sittings.unknown(draft.invitees(), caller)
                                .invoke(unknown -> violations(unknown).orRefuse()))
                        .chain(seen -> enter(seen.consilium(), draft, caller))
                        .chain(sitting -> sittings.require(sitting.id(), caller))
                        .map(seen -> new Answered<>(
                                seen,
                                Answer.created(
                                        seen.sitting().uuid(), seen.sitting().version()))),
                again -> sittings.require(new SittingId(again), caller));
    }

    private Uni<Void> mayAskAbout(SittingDraft draft, Caller caller) {
        return sittings.about(
                        draft.agenda().stream()
                                .map(SittingDraft.Question::subject)
                                .toList(),
                        caller)
                .invoke(all ->
                        all.forEach(each -> ConsiliumPolicy.mayAskAbout(each.access(), each.responsible() != null)
                                .orRefuse()))
                .replaceWithVoid();
    }

    private static Violations violations(List<Sittings.UnknownInvitee> unknown) {
        Violations violations = new Violations();
        unknown.forEach(it -> violations
                .unless(!it.person(), "/invitees/" + it.number() + "/person", GeneralRule.UNKNOWN_REFERENCE)
                .unless(
                        !it.organisation(),
                        "/invitees/" + it.number() + "/organisation",
                        GeneralRule.UNKNOWN_REFERENCE));
        return violations;
    }

    private Uni<Sitting> enter(Consilium consilium, SittingDraft draft, Caller caller) {
        Instant now = clock.instant();
        Sitting sitting = new Sitting(
                consilium,
                draft,
                caller.actingFor(consilium.organisation().value()).actor(),
                now);
        return sittings.add(sitting)
                .chain(() -> access.open(consilium, sitting))
                .chain(() -> outbox.append(sitting.planned()))
                .invoke(() -> audit.note(
                        caller,
                        "sittings.plan",
                        sitting.uuid(),
                        draft.agenda().stream()
                                .map(SittingDraft.Question::subject)
                                .distinct()
                                .toList()))
                .replaceWith(sitting);
    }
}
