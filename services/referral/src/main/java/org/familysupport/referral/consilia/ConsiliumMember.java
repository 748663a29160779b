package org.familysupport.referral.consilia;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.referral.ConsiliumSeat;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time as a member, both days included.
 *
 * @param role code of the list {@code consilium-role}
 * @param until last day; null while none is set
 */
public record ConsiliumMember(
        UUID id,
        UUID organisation,
        UUID specialist,
        String role,
        LocalDate since,
        @Nullable LocalDate until) {
    /** The same with a last day. */
    ConsiliumMember leaving(LocalDate lastDay) {
        return new ConsiliumMember(id, organisation, specialist, role, since, lastDay);
    }

    /** Whether it is a member on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** Whether its time reaches this day or a later one. */
    boolean reaches(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    ConsiliumSeat seat() {
        return new ConsiliumSeat(
                id, new OrganisationId(organisation), new SpecialistId(specialist), role, since, until);
    }
}
