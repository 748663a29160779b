package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.persistence.transactions.Transactions;

/** Finds what a return gives back: the task by which its source had been asked. */
@ApplicationScoped
public class FindGivenBack {
    private final Transactions transactions;
    private final TaskBoxes tasks;

    FindGivenBack(Transactions transactions, TaskBoxes tasks) {
        this.transactions = transactions;
        this.tasks = tasks;
    }

    /** That task; empty where the referral is no return. It never changes. */
    public Uni<Optional<UUID>> by(Referral referral) {
        ReferralId before = referral.partOf();
        if (!referral.returning() || before == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return transactions.run(() -> tasks.taskOf(before, referral.source()));
    }
}
