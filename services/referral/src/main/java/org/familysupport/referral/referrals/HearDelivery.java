package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.delivery.DeliveryFact;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.referral.deadlines.KeepDeadlines;

/** Takes the delivery service's word on what was given within a referral: the source sees it (domain row 24). */
@ApplicationScoped
public class HearDelivery {
    private final Outputs outputs;
    private final KeepDeadlines deadlines;
    private final InstantSource clock;

    HearDelivery(Outputs outputs, KeepDeadlines deadlines, InstantSource clock) {
        this.outputs = outputs;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Notes it with the open transaction; a delivery without a referral is none of this room's business. */
    public Uni<Void> hear(DeliveryFact fact) {
        return switch (fact) {
            case DeliveryRecorded it -> {
                ReferralId referral = it.referral();
                yield referral == null
                        ? Uni.createFrom().voidItem()
                        : outputs.note(referral, it)
                                .chain(noted -> noted
                                        ? deadlines.heardOf(referral, it.organisation(), clock.instant())
                                        : Uni.createFrom().voidItem());
            }
        };
    }
}
