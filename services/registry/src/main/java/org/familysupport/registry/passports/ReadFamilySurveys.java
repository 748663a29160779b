package org.familysupport.registry.passports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilySurveyId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.RoleScope;

/** Reads surveys, each with the caller's right to know its family, and notes the read. */
@ApplicationScoped
public class ReadFamilySurveys {
    private static final String DATA_CLASS = "social";

    private final Transactions transactions;
    private final FamilySurveys surveys;
    private final Audit audit;

    ReadFamilySurveys(Transactions transactions, FamilySurveys surveys, Audit audit) {
        this.transactions = transactions;
        this.surveys = surveys;
        this.audit = audit;
    }

    /** One survey; 403 for a role that needs none, 404 also for who may not know its family. */
    public Uni<FamilySurvey> one(FamilySurveyId id, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> surveys.require(id, caller)
                .invoke(it -> audit.note(caller, "family-surveys.read", SubjectRef.family(it.family()))));
    }

    /** Every survey of a family, the newest first; refusals as for one. */
    public Uni<Page<FamilySurvey>> page(SurveyFilter filter, PageRequest page, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> surveys.access(filter.family(), caller)
                .chain(access -> surveys.page(filter, page, caller))
                .invoke(found -> audit.note(caller, "family-surveys.read", SubjectRef.family(filter.family()))));
    }
}
