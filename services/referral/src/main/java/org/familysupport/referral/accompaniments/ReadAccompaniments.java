package org.familysupport.referral.accompaniments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AccompanimentId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.families.ReadSubjects;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;
import org.jspecify.annotations.Nullable;

/** Reads accompaniments, each with the caller's right to know whom it is about, and notes the read. */
@ApplicationScoped
public class ReadAccompaniments {
    private final Transactions transactions;
    private final Accompaniments accompaniments;
    private final ReadSubjects subjects;
    private final Audit audit;

    ReadAccompaniments(Transactions transactions, Accompaniments accompaniments, ReadSubjects subjects, Audit audit) {
        this.transactions = transactions;
        this.accompaniments = accompaniments;
        this.subjects = subjects;
        this.audit = audit;
    }

    /** One; 404 also for who may not know whom it is about, 403 for who has a preview of them alone. */
    public Uni<SeenAccompaniment> one(AccompanimentId id, Caller caller) {
        return transactions.run(() -> accompaniments
                .require(id, caller)
                .invoke(seen ->
                        AccompanimentPolicy.mayRead(caller, seen.access()).orRefuse())
                .invoke(seen -> audit.note(
                        caller, "accompaniments.read", seen.accompaniment().subject())));
    }

    /**
     * A page: of one family or person that the caller may know, else of all for whom it is responsible now.
     *
     * @throws org.familysupport.kernel.refusal.Refused 404 for a subject it may not know, 403 for a preview alone and for who
     *     does not work with families
     */
    public Uni<Page<AccompanimentRow>> page(AccompanimentFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> mayRead(filter.subject(), caller)
                .chain(() -> accompaniments.page(filter, page, caller))
                .invoke(rows -> audit.noteAsked(caller, "accompaniments.list", filter.noted()))
                .invoke(rows -> rows.items().forEach(row -> audit.note(caller, "accompaniments.list", row.subject()))));
    }

    private Uni<Void> mayRead(@Nullable SubjectRef subject, Caller caller) {
        if (subject == null) {
            FamilyWorkers.only(caller).orRefuse();
            return Uni.createFrom().voidItem();
        }
        return subjects.access(subject, caller)
                .invoke(access -> AccompanimentPolicy.mayRead(caller, access).orRefuse())
                .replaceWithVoid();
    }
}
