package org.familysupport.delivery.deliveries.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.delivery.deliveries.DeliveryRecipient;
import org.jspecify.annotations.Nullable;

/** Who received a service. */
@Schema(name = "Recipient")
record RecipientView(
        @Schema(description = "Who it is: `GET /api/v1/people/{id}` of the registry")
        UUID person,

        @Schema(description = "Code of the list `recipient-role`", examples = "child")
        String role,

        @Schema(
                description =
                        "Code of the list `age-band`, on the day of the service; absent where the birth is not known",
                examples = "age-4-7")
        @Nullable
        String ageBand) {
    static RecipientView of(DeliveryRecipient it) {
        return new RecipientView(it.person(), it.role(), it.ageBand());
    }
}
