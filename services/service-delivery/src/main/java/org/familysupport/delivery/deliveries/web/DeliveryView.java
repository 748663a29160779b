package org.familysupport.delivery.deliveries.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.delivery.deliveries.Delivery;
import org.familysupport.delivery.deliveries.SeenDelivery;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.jspecify.annotations.Nullable;

/** A delivery, as one caller may see it. */
@Schema(name = "Delivery")
record DeliveryView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,
        @Schema(description = "Which organisation gave it") UUID organisation,

        @Schema(description = "Who gave it: id of a specialist in the registry, where one was named") @Nullable
        UUID specialist,

        @Schema(description = "That organisation's own number of it, for itself alone", examples = "2021/03-0417")
        @Nullable
        String reference,

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

        @Schema(description = "Code of the list `funding-source`", examples = "regional-budget") @Nullable
        String funding,

        @Schema(description = "The referral that it answers") @Nullable
        UUID referral,

        @Schema(description = "OKTMO code of where the family lived then", examples = "50701000") @Nullable
        String territory,

        @Schema(description = "What came of it, in free words", examples = "Новые слова в речи") @Nullable
        String result,

        @Schema(description = "When it was recorded here") Instant recordedAt,

        @Schema(description = "Names of the fields left out because the caller may not see them", examples = "[]")
        List<String> redactedFields)
        implements Personal, Versioned {
    private static final List<String> REDACTED = List.of("family", "recipients", "territory", "referral");
    private static final String RESULT = "result";

    static DeliveryView of(SeenDelivery seen) {
        Delivery it = seen.delivery();
        boolean whole = seen.whole();
        return new DeliveryView(
                it.uuid(),
                it.version(),
                it.organisation(),
                it.specialist(),
                seen.own() ? it.reference() : null,
                whole ? it.family() : null,
                seen.recipients().stream().map(RecipientView::of).toList(),
                it.serviceType(),
                it.direction(),
                it.day(),
                it.setting(),
                it.channel(),
                it.minutes(),
                it.funding(),
                whole ? it.referral() : null,
                whole ? it.territory() : null,
                seen.results() ? it.result() : null,
                it.createdAt(),
                redacted(seen));
    }

    private static List<String> redacted(SeenDelivery seen) {
        if (seen.whole()) {
            return List.of();
        }
        return seen.results()
                ? REDACTED
                : Stream.concat(REDACTED.stream(), Stream.of(RESULT)).toList();
    }

    @Override
    public String toString() {
        return "***";
    }
}
