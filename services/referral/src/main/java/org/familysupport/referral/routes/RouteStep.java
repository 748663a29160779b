package org.familysupport.referral.routes;

import java.time.Instant;
import java.time.LocalDate;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteStepPlan;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a route: what is planned, and what came of it.
 *
 * @param plan what is planned, and the referral by which it is asked for
 * @param since when it got its status
 * @param reason why it was skipped: code of the list {@code route-reason}
 * @param delivery the service by which it was done
 * @param deliveredBy who gave that service
 * @param deliveredOn the day of that service
 */
public record RouteStep(
        RouteStepPlan plan,
        RouteStepStatus status,
        Instant since,
        @Nullable String reason,
        @Nullable DeliveryId delivery,
        @Nullable OrganisationId deliveredBy,
        @Nullable LocalDate deliveredOn) {
    static RouteStep planned(RouteStepPlan plan, Instant now) {
        RouteStepStatus status = plan.referral() == null ? RouteStepStatus.PLANNED : RouteStepStatus.REFERRED;
        return new RouteStep(plan, status, now, null, null, null, null);
    }

    RouteStep referred(ReferralId referral, Instant now) {
        RouteStepPlan by = new RouteStepPlan(
                plan.number(), plan.sector(), plan.organisation(), plan.serviceType(), plan.dueOn(), referral);
        return new RouteStep(by, RouteStepStatus.REFERRED, now, null, null, null, null);
    }

    RouteStep started(Instant now) {
        return new RouteStep(plan, RouteStepStatus.IN_PROGRESS, now, null, null, null, null);
    }

    RouteStep skipped(String because, Instant now) {
        return new RouteStep(plan, RouteStepStatus.SKIPPED, now, because, null, null, null);
    }

    RouteStep done(GivenService it, Instant now) {
        return new RouteStep(plan, RouteStepStatus.DONE, now, null, it.delivery(), it.organisation(), it.on());
    }

    public int number() {
        return plan.number();
    }

    /** Whether its term went by before it was taken. */
    public boolean late(LocalDate today) {
        LocalDate due = plan.dueOn();
        return status.open() && due != null && due.isBefore(today);
    }
}
