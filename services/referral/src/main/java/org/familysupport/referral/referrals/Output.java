package org.familysupport.referral.referrals;

import java.time.LocalDate;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.registry.OrganisationId;

/**
 * A service given within a referral: what the source gets to know of it.
 *
 * @param serviceType code of the list {@code service-type}
 */
public record Output(DeliveryId delivery, OrganisationId organisation, String serviceType, LocalDate date) {}
