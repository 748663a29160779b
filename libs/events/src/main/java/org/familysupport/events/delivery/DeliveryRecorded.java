package org.familysupport.events.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A service was given to people on a day.
 *
 * @param family the family it counts for, absent for a person with none
 * @param date the day of the service where it was given, never converted
 * @param territory OKTMO code of where the family lived then
 * @param referral the referral it answers, if any
 */
public record DeliveryRecorded(
        DeliveryId delivery,
        long version,
        OrganisationId organisation,
        @Nullable FamilyId family,
        List<Recipient> recipients,
        String serviceType,
        String direction,
        LocalDate date,
        String setting,
        String channel,
        @Nullable String funding,
        @Nullable Integer minutes,
        @Nullable String territory,
        @Nullable ReferralId referral)
        implements DeliveryFact {
    public DeliveryRecorded {
        recipients = List.copyOf(recipients);
    }

    @Override
    public UUID key() {
        return delivery.value();
    }
}
