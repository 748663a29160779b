package org.familysupport.registry.exchange;

import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The id of a webhook. */
public record WebhookId(UUID value) implements Id {
    public static WebhookId next() {
        return new WebhookId(Uuid7.next());
    }
}
