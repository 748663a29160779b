package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation changed; the whole state after the change (a closed one takes no new referrals).
 *
 * @param partOf the body it stands under, if any: agency systems act for the bodies under theirs
 * @param name the organisation's public name; not personal
 * @param territory OKTMO code
 * @param closedOn the last day on which it worked, of a closed one
 * @param successor who goes on with the work of a closed one
 */
public record OrganisationChanged(
        OrganisationId organisation,
        long version,
        String sector,
        String type,
        String ownership,
        String name,
        @Nullable OrganisationId partOf,
        @Nullable String territory,
        String status,
        @Nullable LocalDate closedOn,
        @Nullable OrganisationId successor)
        implements OrganisationFact {
    @Override
    public UUID key() {
        return organisation.value();
    }
}
