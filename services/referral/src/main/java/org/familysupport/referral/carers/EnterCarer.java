package org.familysupport.referral.carers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.referral.CarerId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Enters somebody who wants to take a child into care. */
@ApplicationScoped
public class EnterCarer {
    private final Once once;
    private final Patience patience;
    private final Carers carers;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;
    private final RegionCalendar calendar;

    EnterCarer(
            Once once,
            Patience patience,
            Carers carers,
            Outbox outbox,
            Audit audit,
            InstantSource clock,
            RegionCalendar calendar) {
        this.once = once;
        this.patience = patience;
        this.carers = carers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Enters one once per attempt. A person just registered may still be on its way: it waits a bounded moment.
     *
     * @throws Refused 404 for who may not know the person, 403 for who is not of guardianship, does not know it in full or does
     *     not stand for the organisation, 422 for adults it may not know or who are under 18, and a day to come, 409 when the person is a candidate
     *     already
     */
    public Uni<Answered<SeenCarer>> enter(Attempt attempt, CarerDraft draft, Caller caller) {
        return patience.whileRefused(
                        GeneralProblem.NOT_FOUND,
                        () -> once.answer(
                                attempt, () -> enterNow(draft, caller), id -> carers.require(new CarerId(id), caller)))
                .onFailure(Constraint.broken(Carers.ONE_OPEN))
                .transform(open -> CarerProblem.CANDIDATE_ALREADY.refused());
    }

    private Uni<Answered<SeenCarer>> enterNow(CarerDraft draft, Caller caller) {
        return carers.ground(draft, caller)
                .invoke(ground -> CarerPolicy.mayLead(caller, ground.access(), ground.inThatName())
                        .orRefuse())
                .invoke(ground -> violations(draft, ground).orRefuse())
                .chain(ground -> {
                    Carer carer = new Carer(
                            draft,
                            caller.actingFor(draft.organisation().value()).actor(),
                            clock.instant());
                    return carers.add(carer)
                            .chain(() -> outbox.append(carer.applied()))
                            .invoke(() -> audit.note(caller, "carers.enter", carer.uuid(), List.of(carer.person())))
                            .replaceWith(new SeenCarer(carer, caller, ground.access(), true));
                })
                .map(seen -> new Answered<>(
                        seen, Answer.created(seen.carer().uuid(), seen.carer().version())));
    }

    private Violations violations(CarerDraft draft, Carers.Ground ground) {
        Violations violations = new Violations()
                .unless(!ground.minors().contains(draft.person().value()), "/person", CarerRule.NOT_OF_AGE)
                .unless(!draft.appliedOn().isAfter(calendar.today()), "/appliedOn", GeneralRule.FUTURE_DATE);
        Set<UUID> seen = new HashSet<>(Set.of(draft.person().value()));
        for (int number = 0; number < draft.adults().size(); number++) {
            UUID adult = draft.adults().get(number).value();
            violations
                    .unless(seen.add(adult), "/adults/" + number, GeneralRule.REPEATED)
                    .unless(!ground.unknown().contains(adult), "/adults/" + number, GeneralRule.UNKNOWN_REFERENCE)
                    .unless(
                            ground.unknown().contains(adult) || !ground.minors().contains(adult),
                            "/adults/" + number,
                            CarerRule.NOT_OF_AGE);
        }
        return violations;
    }
}
