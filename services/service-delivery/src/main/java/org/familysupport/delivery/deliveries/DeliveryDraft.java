package org.familysupport.delivery.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.kernel.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a service when it is recorded; codes are checked and the day has come.
 *
 * @param id chosen by the client, made here when absent
 * @param organisation which gave it
 * @param reference that organisation's own number of it: the same number again is the same delivery
 * @param specialist of that organisation, who gave it
 * @param family for which it counts, absent for persons with none
 */
public record DeliveryDraft(
        @Nullable UUID id,
        UUID organisation,
        @Nullable UUID specialist,
        @Nullable String reference,
        @Nullable UUID family,
        List<Recipient> recipients,
        String serviceType,
        String direction,
        LocalDate day,
        String setting,
        String channel,
        @Nullable Integer minutes,
        @Nullable String funding,
        @Nullable UUID referral,
        @Nullable PersonalText result) {
    public DeliveryDraft {
        recipients = List.copyOf(recipients);
    }

    /** Who received it, and as what. */
    public record Recipient(UUID person, String role) {}

    /** Whether it counts for a family. */
    public boolean inFamily() {
        return family != null;
    }

    /** The same with this id, unless the client has chosen one or numbers it. */
    DeliveryDraft orId(UUID other) {
        return id != null || reference != null
                ? this
                : new DeliveryDraft(
                        other,
                        organisation,
                        specialist,
                        null,
                        family,
                        recipients,
                        serviceType,
                        direction,
                        day,
                        setting,
                        channel,
                        minutes,
                        funding,
                        referral,
                        result);
    }
}
