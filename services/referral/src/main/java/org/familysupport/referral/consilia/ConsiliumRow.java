package org.familysupport.referral.consilia;

import java.time.Instant;
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.events.registry.OrganisationId;

/**
 * A consilium in a list.
 *
 * @param members how many there are today
 */
public record ConsiliumRow(
        ConsiliumId id, long version, OrganisationId organisation, String title, int members, Instant formedAt) {}
