package org.familysupport.events.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistId;
import org.jspecify.annotations.Nullable;

/**
 * A member of a consilium, while it is one.
 *
 * @param member the id of this time as a member
 * @param specialist the opaque id of who it is
 * @param role code of the list {@code consilium-role}
 * @param from first day
 * @param to last day; absent while none is set
 */
public record ConsiliumSeat(
        UUID member,
        OrganisationId organisation,
        SpecialistId specialist,
        String role,
        LocalDate from,
        @Nullable LocalDate to) {}
