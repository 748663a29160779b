package org.familysupport.referral.carers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.CarerId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.jspecify.annotations.Nullable;

/** Reads candidates, each with the right to know the person, and notes the read. */
@ApplicationScoped
public class ReadCarers {
    private final Transactions transactions;
    private final Carers carers;
    private final Audit audit;

    ReadCarers(Transactions transactions, Carers carers, Audit audit) {
        this.transactions = transactions;
        this.carers = carers;
        this.audit = audit;
    }

    /**
     * One candidate.
     *
     * @throws Refused 404 also for who may not know the person and for who is not of guardianship, 403 for who has a preview of
     *     the person alone
     */
    public Uni<SeenCarer> one(CarerId id, Caller caller) {
        return transactions.run(() -> carers.require(id, caller)
                .invoke(seen -> CarerPolicy.mayRead(caller, seen.access()).orRefuse())
                .invoke(seen -> audit.note(
                        caller, "carers.read", id.value(), List.of(seen.carer().person()))));
    }

    /**
     * A page of those that the caller's organisations lead.
     *
     * @throws Refused 403 for who is not of guardianship
     */
    public Uni<Page<CarerRow>> page(@Nullable CarerStatus status, PageRequest page, Caller caller) {
        Decision.only(CarerPolicy.isOfGuardianship(caller)).orRefuse();
        return transactions.run(() -> carers.page(status, page, caller)
                .invoke(rows ->
                        audit.noteAsked(caller, "carers.list", "status=" + (status == null ? "" : status.code())))
                .invoke(rows -> rows.items()
                        .forEach(row -> audit.note(
                                caller,
                                "carers.list",
                                row.id().value(),
                                List.of(SubjectRef.person(row.person().value()))))));
    }
}
