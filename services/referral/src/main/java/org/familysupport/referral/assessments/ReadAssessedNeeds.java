package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AssessedNeedId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.families.ReadSubjects;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;
import org.jspecify.annotations.Nullable;

/** Reads needs, each with the right to know whose they are, and notes the read. */
@ApplicationScoped
public class ReadAssessedNeeds {
    private final Transactions transactions;
    private final AssessedNeeds needs;
    private final ReadSubjects subjects;
    private final Audit audit;

    ReadAssessedNeeds(Transactions transactions, AssessedNeeds needs, ReadSubjects subjects, Audit audit) {
        this.transactions = transactions;
        this.needs = needs;
        this.subjects = subjects;
        this.audit = audit;
    }

    /** One; 404 also for who may not know whose it is, 403 for who has a preview of them alone. */
    public Uni<SeenAssessedNeed> one(AssessedNeedId id, Caller caller) {
        return transactions.run(() -> needs.require(id, caller)
                .invoke(seen -> AssessmentPolicy.mayRead(caller, seen.access()).orRefuse())
                .invoke(seen -> audit.note(
                        caller,
                        "assessed-needs.read",
                        id.value(),
                        List.of(seen.need().subject()))));
    }

    /**
     * A page: of one family or person that the caller may know, else of all for whom it is responsible now.
     *
     * @throws Refused 404 for a subject it may not know, 403 for a preview alone and for who does not work with families
     */
    public Uni<Page<AssessedNeedRow>> page(AssessedNeedFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> mayRead(filter.subject(), caller)
                .chain(() -> needs.page(filter, page, caller))
                .invoke(rows -> audit.noteAsked(caller, "assessed-needs.list", filter.noted()))
                .invoke(rows -> rows.items().forEach(row -> audit.note(caller, "assessed-needs.list", row.subject()))));
    }

    private Uni<Void> mayRead(@Nullable SubjectRef subject, Caller caller) {
        if (subject == null) {
            FamilyWorkers.only(caller).orRefuse();
            return Uni.createFrom().voidItem();
        }
        return subjects.access(subject, caller)
                .invoke(access -> AssessmentPolicy.mayRead(caller, access).orRefuse())
                .replaceWithVoid();
    }
}
