package org.familysupport.events.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or body was entered in the directory.
 *
 * @param partOf the body it stands under, if any: agency systems act for the bodies under theirs
 * @param name the organisation's public name; not personal
 * @param territory OKTMO code
 */
public record OrganisationRegistered(
        OrganisationId organisation,
        long version,
        String sector,
        String type,
        String ownership,
        String name,
        @Nullable OrganisationId partOf,
        @Nullable String territory,
        String status)
        implements OrganisationFact {
    @Override
    public UUID key() {
        return organisation.value();
    }
}
