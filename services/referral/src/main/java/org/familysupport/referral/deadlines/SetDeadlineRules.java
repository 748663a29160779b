package org.familysupport.referral.deadlines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.referral.DeadlineRuleId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Enters a rule about terms, or changes what one says. */
@ApplicationScoped
public class SetDeadlineRules {
    private final Once once;
    private final DeadlineRules rules;
    private final ReadDeadlineRules read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    SetDeadlineRules(
            Once once, DeadlineRules rules, ReadDeadlineRules read, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.rules = rules;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters one, once per attempt.
     *
     * @throws Refused 403 for anyone but a steward, 422 for a ladder that does not rise and a cancellation of anything but
     *     what nobody accepts, 409 when there is a rule for the same already
     */
    public Uni<Answered<DeadlineRuleRecord>> enter(Attempt attempt, DeadlineRuleDraft draft, Caller caller) {
        DeadlineRulePolicy.mayChange(caller).orRefuse();
        return once.answer(attempt, () -> enterNow(draft, caller), id -> read.one(new DeadlineRuleId(id), caller))
                .onFailure(Constraint.broken("deadline_rules_one"))
                .transform(taken -> new Refused(DeadlineRuleProblem.DEADLINE_RULE_EXISTS));
    }

    private Uni<Answered<DeadlineRuleRecord>> enterNow(DeadlineRuleDraft draft, Caller caller) {
        draft.violations().orRefuse();
        DeadlineRuleRecord rule = new DeadlineRuleRecord(DeadlineRuleId.next(), draft, caller.actor(), clock.instant());
        return rules.add(rule)
                .chain(() -> outbox.append(rule.entered()))
                .invoke(() -> audit.note(caller, "deadline-rules.enter", rule.uuid()))
                .map(done -> new Answered<>(rule, Answer.created(rule.uuid(), rule.version())));
    }

    /**
     * Replaces what it says of the term, as the caller saw it; saying the same again changes nothing and announces nothing.
     *
     * @throws Refused 404 for no such rule, 403 for anyone but a steward, 412 for a version that is not the present, 422 as for
     *     a new one, and for saying what it is for anew: that makes another rule
     */
    public Uni<Answered<DeadlineRuleRecord>> change(
            Attempt attempt, DeadlineRuleId id, Version seen, DeadlineRuleDraft draft, Caller caller) {
        DeadlineRulePolicy.mayChange(caller).orRefuse();
        return once.answer(attempt, () -> changeNow(id, seen, draft, caller), again -> read.one(id, caller));
    }

    private Uni<Answered<DeadlineRuleRecord>> changeNow(
            DeadlineRuleId id, Version seen, DeadlineRuleDraft draft, Caller caller) {
        return rules.require(id)
                .invoke(rule -> seen.mustBe(rule.version()))
                .invoke(rule -> draft.violations(rule).orRefuse())
                .chain(rule -> rule.is(draft)
                        ? Uni.createFrom().item(new Answered<>(rule, Answer.done(id.value(), seen.number())))
                        : outbox.append(rule.change(draft, caller.actor(), clock.instant()))
                                .invoke(() -> audit.note(caller, "deadline-rules.change", id.value()))
                                .replaceWith(new Answered<>(rule, Answer.done(id.value(), seen.number() + 1))));
    }
}
