package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Tells who looked, in all services; to read it is a look too. */
@ApplicationScoped
public class ReadLooks {
    private final Transactions transactions;
    private final Looks looks;
    private final Audit audit;

    ReadLooks(Transactions transactions, Looks looks, Audit audit) {
        this.transactions = transactions;
        this.looks = looks;
        this.audit = audit;
    }

    /** A page of the looks at a family or person; 404 for who may not know it, 403 for who only works with it. */
    public Uni<Page<LookRow>> at(SubjectRef subject, LookFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> looks.ground(subject, caller)
                .invoke(ground -> LookPolicy.mayRead(ground, caller).orRefuse())
                .chain(() -> looks.at(subject, filter, page, caller))
                .invoke(() -> audit.note(caller, "access.read-looks", subject)));
    }

    /**
     * A page of what an actor or an organisation looked at; 403 for who is no auditor.
     *
     * @throws Refused 422 when neither an actor nor an organisation is named
     */
    public Uni<Page<LookRow>> by(LookFilter filter, PageRequest page, Caller caller) {
        LookPolicy.maySearch(caller).orRefuse();
        if (filter.actor() == null && filter.organisation() == null) {
            throw new Refused(
                    GeneralProblem.RULE_VIOLATED,
                    List.of(
                            new Violation("query/actor", GeneralRule.REQUIRED),
                            new Violation("query/organisation", GeneralRule.REQUIRED)));
        }
        return transactions.run(() -> looks.by(filter, page, caller)
                .invoke(() -> audit.noteAsked(caller, "access.search-looks", filter.toString())));
    }
}
