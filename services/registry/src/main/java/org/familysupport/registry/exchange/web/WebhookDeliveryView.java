package org.familysupport.registry.exchange.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.exchange.WebhookDelivery;
import org.jspecify.annotations.Nullable;

/** A change and how far the telling of it is. */
@Schema(name = "WebhookDelivery")
record WebhookDeliveryView(
        ChangeView change,

        @Schema(
                description =
                        "`waiting`: to be tried (again); `delivered`: you answered 2xx; `dead`: given up after 72 hours",
                examples = "dead")
        String state,

        @Schema(description = "How often it was tried", examples = "81")
        int attempts,

        @Schema(description = "When it is tried next; absent where it is not") @Nullable
        Instant nextAt,

        @Schema(description = "What your side answered the last time", examples = "503") @Nullable
        Integer lastStatus,

        @Schema(
                description =
                        "Why there was no answer the last time: `refused` (nobody listens there), `timeout`, `unknown-host`, `not-trusted` (the certificate), `private-address` (not called), `failed`",
                examples = "timeout")
        @Nullable
        String lastFailure) {
    static WebhookDeliveryView of(WebhookDelivery delivery) {
        return new WebhookDeliveryView(
                ChangeView.of(delivery.change()),
                delivery.state(),
                delivery.attempts(),
                delivery.state().equals("waiting") ? delivery.nextAt() : null,
                delivery.lastStatus(),
                delivery.lastFailure());
    }
}
