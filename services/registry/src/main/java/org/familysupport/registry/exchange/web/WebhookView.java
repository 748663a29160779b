package org.familysupport.registry.exchange.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.exchange.Webhook;
import org.jspecify.annotations.Nullable;

/** Where an organisation is called. */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        long version,

        @Schema(description = "With whose right it is told of changes")
        UUID organisation,

        @Schema(examples = "https://exchange.example.org/family-support")
        String url,

        @Schema(description = "`active` or `ended`", examples = "active")
        String state,

        @Schema(
                description =
                        "With it each call is signed. Told only in the answer that makes it, not when that request is repeated: if you lost it, make another at `…/secret`",
                examples = "whsec_c2VjcmV0IG9mIGEgZGVtbw==")
        @Nullable
        String secret,

        Instant createdAt)
        implements Versioned {
    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.version(),
                webhook.createdByOrganisation(),
                webhook.url(),
                webhook.state(),
                webhook.newSecret(),
                webhook.createdAt());
    }
}
