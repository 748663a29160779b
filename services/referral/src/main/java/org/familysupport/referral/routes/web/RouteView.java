package org.familysupport.referral.routes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.routes.Route;
import org.familysupport.referral.routes.RouteAct;
import org.familysupport.referral.routes.RouteStep;
import org.familysupport.referral.routes.RouteStepAct;
import org.familysupport.referral.routes.SeenRoute;
import org.jspecify.annotations.Nullable;

/** A route with its steps and what came of each. */
@Schema(name = "Route", examples = RouteView.AS_OPENED)
record RouteView(
        UUID id,
        long version,

        @Schema(description = "open, completed or closed-early", examples = "open")
        String status,

        SubjectView subject,

        @Schema(description = "The sitting of a consilium that decided it") @Nullable
        UUID sitting,

        Instant openedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Why it was closed early: code of the list `route-reason`", examples = "moved-away")
        @Nullable
        String reasonCode,

        @Schema(description = "In their order") List<StepView> steps,

        @Schema(
                description =
                        "What you may do now: `steps` to add one, `closure` to end it early; each is a POST to the path of this name under this one",
                examples = "[\"steps\", \"closure\"]")
        List<String> allowedActs)
        implements Versioned {
    /** What an example of the usual case lacks: it was opened a moment ago. */
    static final String AS_OPENED =
            "{\"sitting\": null, \"endedAt\": null, \"reasonCode\": null, \"subject\": {\"kind\": \"person\"}}";

    /** A step. */
    @Schema(name = "RouteStep", examples = "{\"referral\": null, \"reasonCode\": null, \"delivery\": null}")
    record StepView(
            @Schema(description = "Its place, beginning at 1", examples = "1")
            int number,

            @Schema(description = "Of the agency: code of the list `sector`", examples = "education")
            String sector,

            @Schema(description = "Who is responsible for it; absent where any of the sector may do it") @Nullable
            UUID organisation,

            @Schema(description = "Code of the list `service-type`", examples = "speech-therapy")
            String serviceType,

            @Schema(description = "Until when") @Nullable LocalDate dueOn,

            @Schema(description = "Code of the list `route-step-status`", examples = "planned")
            String status,

            @Schema(description = "When it got this status") Instant since,

            @Schema(description = "The referral by which it is asked for") @Nullable
            UUID referral,

            @Schema(description = "Why it was skipped: code of the list `route-reason`", examples = "not-needed")
            @Nullable
            String reasonCode,

            @Nullable StepDeliveryView delivery,

            @Schema(
                    description =
                            "What you may do now: each is a POST to the path of this name under `steps/` and the number",
                    examples = "[\"referral\", \"start\", \"skip\"]")
            List<String> allowedActs) {
        static StepView of(SeenRoute seen, RouteStep it) {
            OrganisationId organisation = it.plan().organisation();
            ReferralId referral = it.plan().referral();
            return new StepView(
                    it.number(),
                    it.plan().sector(),
                    organisation == null ? null : organisation.value(),
                    it.plan().serviceType(),
                    it.plan().dueOn(),
                    it.status().code(),
                    it.since(),
                    referral == null ? null : referral.value(),
                    it.reason(),
                    StepDeliveryView.of(it),
                    seen.allowedActs(it).stream().map(RouteStepAct::code).toList());
        }
    }

    /** The service by which a step was done. */
    @Schema(name = "RouteStepDelivery")
    record StepDeliveryView(
            @Schema(description = "Of the delivery service") UUID id,

            @Schema(description = "Who gave it") UUID organisation,

            @Schema(description = "The day of the service") LocalDate on) {
        static @Nullable StepDeliveryView of(RouteStep it) {
            DeliveryId delivery = it.delivery();
            OrganisationId by = it.deliveredBy();
            LocalDate on = it.deliveredOn();
            return delivery == null || by == null || on == null
                    ? null
                    : new StepDeliveryView(delivery.value(), by.value(), on);
        }
    }

    static RouteView of(SeenRoute seen) {
        Route it = seen.route();
        return new RouteView(
                it.uuid(),
                it.version(),
                it.status().code(),
                SubjectView.of(it.subject()),
                it.sitting(),
                it.openedAt(),
                it.endedAt(),
                it.reason(),
                it.steps().stream().map(step -> StepView.of(seen, step)).toList(),
                seen.allowedActs().stream().map(RouteAct::code).toList());
    }
}
