package org.familysupport.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.referral.referrals.FindGivenBack;
import org.familysupport.referral.referrals.ReadReferrals;
import org.familysupport.security.caller.Caller;

/** Tells referrals. */
@ApplicationScoped
public class TellRequests {
    private final ReadReferrals read;
    private final FindGivenBack givenBack;
    private final InstantSource clock;

    TellRequests(ReadReferrals read, FindGivenBack givenBack, InstantSource clock) {
        this.read = read;
        this.givenBack = givenBack;
        this.clock = clock;
    }

    /** One referral with the tasks that the caller may see; 404 also for who is on no side of it. */
    public Uni<ToldRequest> one(ReferralId id, Caller caller) {
        return read.one(id, caller)
                .chain(seen -> givenBack
                        .by(seen.referral())
                        .map(task -> ToldRequest.of(seen, task.orElse(null), clock.instant())));
    }
}
