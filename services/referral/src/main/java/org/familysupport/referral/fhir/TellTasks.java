package org.familysupport.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.referral.referrals.FindGivenBack;
import org.familysupport.referral.referrals.ReadTasks;
import org.familysupport.referral.referrals.ReferralStatus;
import org.familysupport.referral.referrals.TaskFilter;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Tells tasks of referrals. */
@ApplicationScoped
public class TellTasks {
    private final ReadTasks read;
    private final FindGivenBack givenBack;

    TellTasks(ReadTasks read, FindGivenBack givenBack) {
        this.read = read;
        this.givenBack = givenBack;
    }

    /** One task; 404 also for who may not see it. */
    public Uni<ToldTask> one(UUID id, Caller caller) {
        return read.one(id, caller)
                .chain(found -> givenBack
                        .by(found.seen().referral())
                        .map(task -> ToldTask.of(
                                found.seen(),
                                found.task(),
                                task.orElse(null),
                                found.seen().version())));
    }

    /**
     * A page of them, the newest first.
     *
     * @param requester who asks: the caller's own, to look at what was sent, or another that has asked it; null for all that the caller
     *     was asked
     * @param owner of this receiver alone; null for any
     * @param statuses codes, any of which it may have; none for all
     */
    public Uni<Page<ToldTask>> page(
            @Nullable UUID requester, @Nullable UUID owner, List<String> statuses, PageRequest page, Caller caller) {
        TaskFilter filter = new TaskFilter(
                requester, owner, statuses.stream().map(ReferralStatus::of).toList());
        return read.page(filter, page, caller).map(found -> found.map(ToldTask::of));
    }
}
