package org.familysupport.events.delivery;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is offered, to whom, where, and with how much room; it is about nobody.
 *
 * @param organisation who offers it
 * @param category code of the list {@code need-category}
 * @param agesFrom completed months from which it is for somebody
 * @param agesTo completed months up to which it is, these included; absent for any
 * @param territory OKTMO code of the territory for whose families it is, with all that lies in it
 * @param setting code of the list {@code setting}
 * @param placesTotal how many it can help at one time
 * @param placesTaken how many of these it helps now
 * @param accepting whether it takes anybody new now
 * @param verifiedAt when the organisation last said how much room there is
 */
public record OfferState(
        OrganisationId organisation,
        String category,
        int agesFrom,
        @Nullable Integer agesTo,
        String territory,
        String setting,
        int placesTotal,
        int placesTaken,
        boolean accepting,
        Instant verifiedAt) {}
