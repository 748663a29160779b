package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Agencies have a consilium that takes joint decisions.
 *
 * @param organisation its secretariat
 * @param legalAct the legal act or agreement it rests on, where the registry has it
 * @param quorumPercent how many of its members, in percent, must be present
 */
public record ConsiliumFormed(
        ConsiliumId consilium,
        long version,
        OrganisationId organisation,
        @Nullable AgreementId legalAct,
        int quorumPercent,
        List<ConsiliumSeat> members,
        Instant formedAt)
        implements ConsiliumFact {
    public ConsiliumFormed {
        members = List.copyOf(members);
    }
}
