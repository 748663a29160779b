package org.familysupport.referral.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.familysupport.events.referral.DeadlineRuleChanged;
import org.familysupport.events.referral.DeadlineRuleEntered;
import org.familysupport.events.referral.DeadlineRuleId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.reference.identifiers.Oktmo;
import org.jspecify.annotations.Nullable;

/**
 * How long one kind of term is, for what it says it is for. What it is for stays as it is; what it says of the term may change,
 * for terms that begin afterwards.
 */
@Entity
@Table(name = "deadline_rules")
public class DeadlineRuleRecord extends Aggregate {
    @Column(updatable = false)
    private String timer;

    @Column(updatable = false)
    private @Nullable String category;

    @Column(updatable = false)
    private @Nullable String priority;

    @Column(updatable = false)
    private @Nullable String territory;

    @Column(name = "territory_prefix", updatable = false)
    private String territoryPrefix;

    private int amount;
    private String unit;
    private boolean cancels;
    private String ladder;

    @Column(name = "in_force")
    private boolean inForce;

    protected DeadlineRuleRecord() {}

    DeadlineRuleRecord(DeadlineRuleId id, DeadlineRuleDraft draft, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.timer = draft.timer();
        this.category = draft.category();
        this.priority = draft.priority();
        this.territory = draft.territory();
        this.territoryPrefix = draft.territory() == null ? "" : Oktmo.prefix(draft.territory());
        take(draft);
    }

    private void take(DeadlineRuleDraft draft) {
        amount = draft.amount();
        unit = draft.unit();
        cancels = draft.cancels();
        ladder = draft.ladder().column();
        inForce = draft.inForce();
    }

    DeadlineRuleEntered entered() {
        return new DeadlineRuleEntered(
                id(),
                version(),
                timer,
                category,
                priority,
                territory,
                amount,
                unit,
                cancels,
                ladder().steps(),
                inForce);
    }

    /** Says something else of the term from now on. */
    DeadlineRuleChanged change(DeadlineRuleDraft draft, ActorRef actor, Instant now) {
        take(draft);
        changed(actor, now);
        return new DeadlineRuleChanged(
                id(),
                nextVersion(),
                timer,
                category,
                priority,
                territory,
                amount,
                unit,
                cancels,
                ladder().steps(),
                inForce);
    }

    /** Whether nothing else is said of it than what it says. */
    boolean is(DeadlineRuleDraft draft) {
        return draft.equals(
                new DeadlineRuleDraft(timer, category, priority, territory, amount, unit, cancels, ladder(), inForce));
    }

    public DeadlineRuleId id() {
        return new DeadlineRuleId(uuid());
    }

    /** Code of the list {@code deadline-timer}. */
    public String timer() {
        return timer;
    }

    /** For which category it is; any where null. */
    public @Nullable String category() {
        return category;
    }

    /** For which priority it is; any where null. */
    public @Nullable String priority() {
        return priority;
    }

    /** OKTMO code of where it holds; anywhere where null. */
    public @Nullable String territory() {
        return territory;
    }

    public int amount() {
        return amount;
    }

    /** Code of the list {@code deadline-unit}. */
    public String unit() {
        return unit;
    }

    /** Whether a referral that nobody accepts in time is cancelled. */
    public boolean cancels() {
        return cancels;
    }

    public Ladder ladder() {
        return Ladder.of(ladder);
    }

    public boolean inForce() {
        return inForce;
    }
}
