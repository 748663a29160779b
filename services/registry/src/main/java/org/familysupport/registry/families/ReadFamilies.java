package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads families, each with the caller's right to know, and notes the read. */
@ApplicationScoped
public class ReadFamilies {
    private final Transactions transactions;
    private final Families families;
    private final Audit audit;

    ReadFamilies(Transactions transactions, Families families, Audit audit) {
        this.transactions = transactions;
        this.families = families;
        this.audit = audit;
    }

    /** One family; 404 also for who may not know. */
    public Uni<SeenFamily> one(FamilyId id, Caller caller) {
        return transactions.run(() -> families.require(id, caller)
                .invoke(seen -> audit.note(caller, "families.read", SubjectRef.family(id.value()))));
    }
}
