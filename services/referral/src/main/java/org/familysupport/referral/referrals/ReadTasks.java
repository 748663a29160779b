package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.RoleScope;

/** Reads the tasks of referrals one by one, each from the seats of the caller, and notes the read. */
@ApplicationScoped
public class ReadTasks {
    private final Transactions transactions;
    private final TaskBoxes tasks;
    private final ReadReferrals read;
    private final Audit audit;

    ReadTasks(Transactions transactions, TaskBoxes tasks, ReadReferrals read, Audit audit) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.read = read;
        this.audit = audit;
    }

    /** One task; 404 also for who may not see it. */
    public Uni<SeenTask> one(UUID id, Caller caller) {
        RoleScope.need(ReadReferrals.DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> require(id, caller)
                .invoke(found -> audit.note(
                        caller, "referrals.read", found.seen().referral().subject())));
    }

    /** The same for who is about to act on it: the act itself is noted. */
    public Uni<SeenTask> toActOn(UUID id, Caller caller) {
        RoleScope.need(ReadReferrals.DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> require(id, caller));
    }

    /** A page of them. */
    public Uni<Page<TaskRow>> page(TaskFilter filter, PageRequest page, Caller caller) {
        RoleScope.need(ReadReferrals.DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> tasks.page(filter, page, caller)
                .invoke(rows -> rows.items().forEach(row -> audit.note(caller, "referrals.list", row.subject()))));
    }

    private Uni<SeenTask> require(UUID id, Caller caller) {
        return tasks.referralOf(id)
                .chain(referral -> read.require(referral, caller))
                .map(seen -> seen.tasks().stream()
                        .filter(task -> task.id().equals(id))
                        .findFirst()
                        .map(task -> new SeenTask(seen, task))
                        .orElseThrow(Refused::notFound));
    }
}
