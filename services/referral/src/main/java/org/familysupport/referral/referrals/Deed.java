package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.Objects;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.handovers.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is being taken.
 *
 * @param seat from where
 * @param deliveries services that the one in the seat has given within the referral
 * @param successor the referral that it makes; null where it makes none
 */
record Deed(
        ReferralStep step,
        Seat seat,
        ActWords words,
        int deliveries,
        @Nullable ReferralId successor,
        ActorRef actor,
        Instant at)
        implements Personal {
    /** One that makes no referral. */
    Deed(ReferralStep step, Seat seat, ActWords words, int deliveries, ActorRef actor, Instant at) {
        this(step, seat, words, deliveries, null, actor, at);
    }

    ReferralAct act() {
        return step.act();
    }

    OrganisationId by() {
        return seat.organisation();
    }

    /** The code of the reason; empty where the act needs none. */
    String reason() {
        return Objects.requireNonNullElse(words.reason(), "");
    }

    @Override
    public String toString() {
        return act().code();
    }
}
