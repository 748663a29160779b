package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** Lets referrals follow the responsibility, so that what was begun has somebody to end it. */
@ApplicationScoped
public class FollowResponsibility {
    private final Referrals referrals;

    FollowResponsibility(Referrals referrals) {
        this.referrals = referrals;
    }

    /**
     * With the open transaction; their versions stay: nothing is said of them that was not said of the responsibility.
     *
     * @return how many of those that followed are open
     */
    public Uni<Integer> follow(SubjectRef subject, OrganisationId previous, OrganisationId next) {
        return referrals.passOn(subject, previous, next);
    }
}
