package org.familysupport.registry.exchange.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an organisation wants to be called. */
@Schema(name = "WebhookRequest")
record WebhookRequest(
        @Schema(
                description =
                        "An `https` address of your own; not one of a private network, unless the region allows it",
                examples = "https://exchange.example.org/family-support")
        @NotNull
        @Size(min = 1, max = 500)
        String url) {}
