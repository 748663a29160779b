package org.familysupport.referral.routes;

import java.time.LocalDate;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.registry.OrganisationId;

/** A service that was given, as a step needs to know it. */
record GivenService(DeliveryId delivery, OrganisationId organisation, LocalDate on) {}
