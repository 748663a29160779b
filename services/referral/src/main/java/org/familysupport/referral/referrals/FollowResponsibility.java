package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;

/** Lets referrals follow the responsibility, so that what was begun has somebody to end it. */
@ApplicationScoped
public class FollowResponsibility {
    private final Referrals referrals;
    private final KeepStep steps;

    FollowResponsibility(Referrals referrals, KeepStep steps) {
        this.referrals = referrals;
        this.steps = steps;
    }

    /**
     * With the open transaction; the versions of what follows stay: nothing is said of it that was not said of the responsibility. By
     * what the subject was given back to who hands it over, nobody can take it back any more: that ends.
     *
     * @return how many of those that followed are open
     */
    public Uni<Integer> follow(SubjectRef subject, OrganisationId previous, OrganisationId next, Instant at) {
        return referrals
                .passOn(subject, previous, next)
                .call(passed -> Multi.createFrom()
                        .iterable(passed.outlived())
                        .onItem()
                        .transformToUniAndConcatenate(id -> end(id, previous, at))
                        .collect()
                        .last())
                .map(PassedOn::open);
    }

    private Uni<Void> end(ReferralId id, OrganisationId former, Instant at) {
        return referrals.whole(id).chain(whole -> steps.keep(whole, whole.outlived(former, at), at));
    }
}
