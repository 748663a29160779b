package org.familysupport.referral.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteStepPlan;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A step as the statement that writes steps reads it. */
record RouteStepLine(
        UUID route,
        int number,
        String sector,
        @Nullable UUID organisation,
        String serviceType,
        @Nullable LocalDate dueOn,
        @Nullable UUID referral,
        String status,
        Instant since,
        @Nullable String reason,
        @Nullable UUID delivery,
        @Nullable UUID deliveredBy,
        @Nullable LocalDate deliveredOn) {
    static RouteStepLine of(UUID route, RouteStep it) {
        RouteStepPlan plan = it.plan();
        OrganisationId organisation = plan.organisation();
        ReferralId referral = plan.referral();
        DeliveryId delivery = it.delivery();
        OrganisationId deliveredBy = it.deliveredBy();
        return new RouteStepLine(
                route,
                plan.number(),
                plan.sector(),
                organisation == null ? null : organisation.value(),
                plan.serviceType(),
                plan.dueOn(),
                referral == null ? null : referral.value(),
                it.status().code(),
                it.since(),
                it.reason(),
                delivery == null ? null : delivery.value(),
                deliveredBy == null ? null : deliveredBy.value(),
                it.deliveredOn());
    }
}
