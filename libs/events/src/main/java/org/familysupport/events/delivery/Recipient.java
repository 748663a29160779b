package org.familysupport.events.delivery;

import org.familysupport.events.registry.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who received a service.
 *
 * @param role child, young adult, legal representative and so on, as it was on the day
 * @param ageBand on the day of the service; absent where the birth date is not known
 */
public record Recipient(
        PersonId person, String role, @Nullable String ageBand) {}
