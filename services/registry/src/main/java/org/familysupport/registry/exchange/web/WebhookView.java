package org.familysupport.registry.exchange.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.exchange.Webhook;
import org.jspecify.annotations.Nullable;

/** Where an organisation is called. */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        long version,

        @Schema(examples = "https://exchange.example.org/family-support")
        String url,

        @Schema(description = "`active` or `ended`", examples = "active")
        String state,

        @Schema(
                description =
                        "Signs what is sent. Told once, when the webhook is made or signed anew; an answer to a repeat has none",
                examples = "whsec_c2VjcmV0IG9mIGEgZGVtbw==")
        @Nullable
        String secret,

        Instant createdAt) {
    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.version(),
                webhook.url(),
                webhook.state(),
                webhook.newSecret(),
                webhook.createdAt());
    }
}
