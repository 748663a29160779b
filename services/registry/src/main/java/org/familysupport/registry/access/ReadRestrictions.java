package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;

/** Reads the restrictions of a subject, for those from whom it is not hidden. */
@ApplicationScoped
public class ReadRestrictions {
    private final Transactions transactions;
    private final Restrictions restrictions;
    private final Audit audit;

    ReadRestrictions(Transactions transactions, Restrictions restrictions, Audit audit) {
        this.transactions = transactions;
        this.restrictions = restrictions;
        this.audit = audit;
    }

    /** One; 404 also for who may not know its subject or is not of its team, 403 for who does not work with families. */
    public Uni<Restriction> one(RestrictionId id, Caller caller) {
        return transactions.run(() -> restrictions
                .require(id, caller)
                .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                .invoke(restriction -> note(caller, restriction.subject())));
    }

    /** A page of those of a subject of whose team the caller is, lifted ones too; 404 also for who may not know it. */
    public Uni<Page<Restriction>> of(SubjectRef subject, PageRequest page, Caller caller) {
        return transactions.run(() -> restrictions
                .ground(subject, caller)
                .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                .chain(() -> restrictions.of(subject, page, caller))
                .invoke(() -> note(caller, subject)));
    }

    private void note(Caller caller, SubjectRef subject) {
        audit.note(caller, "access.read-restrictions", subject.id(), List.of(subject), true);
    }
}
