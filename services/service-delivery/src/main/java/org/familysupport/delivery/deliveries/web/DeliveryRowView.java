package org.familysupport.delivery.deliveries.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.delivery.deliveries.DeliveryRow;
import org.jspecify.annotations.Nullable;

/** A delivery in a list, as one caller may see it. */
@Schema(name = "DeliveryRow")
record DeliveryRowView(
        UUID id,

        @Schema(description = "As in `ETag` of the delivery")
        long version,

        @Schema(description = "Which organisation gave it") UUID organisation,

        @Schema(description = "The family for which it counts") @Nullable
        UUID family,

        List<RecipientView> recipients,

        @Schema(description = "Code of the list `service-type`", examples = "speech-therapy")
        String serviceType,

        @Schema(description = "Code of the list `direction`", examples = "home-rehabilitation")
        String direction,

        @Schema(description = "The day of the service where it was given")
        LocalDate date,

        @Schema(description = "Code of the list `setting`", examples = "home")
        String setting,

        @Schema(description = "Code of the list `channel`", examples = "in-person")
        String channel,

        @Schema(description = "How long it took") @Nullable Integer minutes,

        @Schema(description = "Names of the fields left out because the caller may not see them", examples = "[]")
        List<String> redactedFields) {
    private static final List<String> REDACTED = List.of("family", "recipients");

    static DeliveryRowView of(DeliveryRow it) {
        return new DeliveryRowView(
                it.id(),
                it.version(),
                it.organisation(),
                it.family(),
                it.recipients().stream().map(RecipientView::of).toList(),
                it.serviceType(),
                it.direction(),
                it.day(),
                it.setting(),
                it.channel(),
                it.minutes(),
                it.whole() ? List.of() : REDACTED);
    }
}
