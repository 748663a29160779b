package org.familysupport.referral.deadlines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.referral.DeadlineRuleId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads the rules about terms; they hold no personal data, so every caller may know why a date is what it is. */
@ApplicationScoped
public class ReadDeadlineRules {
    private final Transactions transactions;
    private final DeadlineRules rules;
    private final Audit audit;

    ReadDeadlineRules(Transactions transactions, DeadlineRules rules, Audit audit) {
        this.transactions = transactions;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * One rule.
     *
     * @throws Refused 404 for no such rule
     */
    public Uni<DeadlineRuleRecord> one(DeadlineRuleId id, Caller caller) {
        return transactions.run(
                () -> rules.require(id).invoke(() -> audit.note(caller, "deadline-rules.read", id.value())));
    }

    /** A page of them, in the order in which they were entered. */
    public Uni<Page<DeadlineRuleRecord>> page(DeadlineRuleFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> rules.page(filter, page)
                .invoke(() -> audit.noteAsked(caller, "deadline-rules.list", filter.toString())));
    }
}
